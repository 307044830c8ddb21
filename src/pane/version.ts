/** The version a person reads out when asking for help; the same as in package.json, as a test says. */
export const VERSION = "0.1.0";
