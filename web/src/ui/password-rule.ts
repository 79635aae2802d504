/** Fewest characters of a password; the service refuses shorter ones too. */
export const PASSWORD_MIN = 8;
