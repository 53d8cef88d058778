/** Version of the product and of the engine, as printed. Tests hold them to the package files. */
export const VERSION = "0.1.0";
