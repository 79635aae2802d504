export const MEGABYTE = 1024 * 1024;

/** The largest single file that is taken over HTTP. The reader itself, for the command line and ZIPs, takes more. */
export const LARGEST_FILE = 20 * MEGABYTE;
