/** Extension of a date: the time of day as it was sent, of which the offset is not known. */
export const SENT_TIME = "urn:afterscript:sent:time";
/** Extension of a value in words: the unit that stood beside it. */
export const SENT_UNIT = "urn:afterscript:sent:unit";
