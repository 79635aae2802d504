const ADDRESS = /^[a-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){1,8}$/;

/** An e-mail address in lower case, full-width characters and spaces undone; null when it is none. */
export function readEmail(text: string): string | null {
  if (text.length > 254) return null;
  const address = text.normalize('NFKC').replace(/\s+/gu, '').toLowerCase();
  return ADDRESS.test(address) && !address.includes('..') ? address : null;
}

/** `z***@example.com`: the first character and the host. */
export function maskEmail(address: string): string {
  return address.replace(/^(.).*@/u, '$1***@');
}
