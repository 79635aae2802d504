const LONGEST = 500;

/** The matched piece of a page as kept with a check: white space collapsed, at most 500 characters. */
export function proofFragment(piece: string): string {
  return piece.replace(/\s+/g, ' ').trim().slice(0, LONGEST);
}

/** The fields of a JSON account that a reading was made of, in the platform's own words. */
export function proofFields(account: Record<string, unknown>, fields: readonly string[]): string {
  const kept = fields.filter((field) => field in account).map((field) => [field, account[field]]);
  return proofFragment(JSON.stringify(Object.fromEntries(kept)));
}
