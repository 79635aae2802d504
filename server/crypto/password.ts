import { hash, verify } from '@node-rs/argon2';

/** argon2id with the library's parameters (19 MiB, 2 passes), as OWASP advises. */
export function hashPassword(password: string): Promise<string> {
  return hash(password.normalize('NFKC'));
}

/**
 * Is it this password? Without a hash (unknown login) it works as long as with one and says no, so that the
 * time of an answer does not tell which logins exist.
 */
export async function isPassword(password: string, passwordHash: string | null): Promise<boolean> {
  const fits = await verify(passwordHash ?? (await nobodysHash()), password.normalize('NFKC'));
  return fits && passwordHash !== null;
}

let kept: Promise<string> | null = null;

function nobodysHash(): Promise<string> {
  kept ??= hashPassword('nobody');
  return kept;
}
