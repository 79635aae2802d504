/** Shorter parts of a cookie (`1`, `zh`) are no secrets, and would punch holes into any page. */
const SHORTEST_SECRET = 8;

/** The secret parts of a platform's credentials: the token, and every long value in the cookie. */
export function secretsOf(credentials: { cookie: string | null; token: string | null }): string[] {
  const values = (credentials.cookie ?? '')
    .split(';')
    .map((pair) => pair.slice(pair.indexOf('=') + 1).trim());
  return [credentials.token ?? '', ...values].filter((value) => value.length >= SHORTEST_SECRET);
}

/** The text with every secret replaced by `***`, also where it was written percent-encoded. */
export function withoutSecrets(text: string, secrets: readonly string[]): string {
  return secrets.reduce(
    (safe, secret) => safe.replaceAll(secret, '***').replaceAll(encodeURIComponent(secret), '***'),
    text,
  );
}

/** The same for the bytes of a page in whatever charset; without a secret in them they are returned as they are. */
export function withoutSecretBytes(bytes: Buffer, secrets: readonly string[]): Buffer {
  if (!secrets.some((secret) => bytes.includes(secret))) return bytes;
  const asLatin1 = secrets.map((secret) => Buffer.from(secret).toString('latin1'));
  return Buffer.from(withoutSecrets(bytes.toString('latin1'), asLatin1), 'latin1');
}
