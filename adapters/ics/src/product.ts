/** Who wrote a calendar file. */
export const PRODUCT = "-//Afterscript//Calendar//EN";
