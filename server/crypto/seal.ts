import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto';

const VERSION = 'v1';
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
const BYTES_PREFIX = Buffer.from(`TW${VERSION}\0`);
const TEXT_PREFIX = `${VERSION}.`;

/** Something sealed cannot be opened: another key, or changed since. */
export class SealError extends Error {}

/**
 * Encrypts personal data at rest: AES-256-GCM with a key of its own derived from the service's 32-byte key,
 * a fresh nonce each time and the version in front. Sealing the same text twice gives two different results.
 */
export class Sealer {
  private readonly sealingKey: Buffer;
  private readonly hashingKey: Buffer;

  constructor(key: Buffer) {
    if (key.length !== 32) throw new RangeError('The sealing key must have 32 bytes.');
    this.sealingKey = derive(key, 'tuanwei sealing');
    this.hashingKey = derive(key, 'tuanwei hashing');
  }

  /** `v1.` and base64url. */
  seal(plain: string): string {
    return TEXT_PREFIX + this.encrypt(Buffer.from(plain, 'utf8')).toString('base64url');
  }

  /** Throws SealError when the text was not sealed with this key. */
  open(sealed: string): string {
    if (!sealed.startsWith(TEXT_PREFIX)) throw new SealError('Not a sealed text.');
    return this.decrypt(Buffer.from(sealed.slice(TEXT_PREFIX.length), 'base64url')).toString('utf8');
  }

  sealBytes(plain: Buffer): Buffer {
    return Buffer.concat([BYTES_PREFIX, this.encrypt(plain)]);
  }

  /** Throws SealError when the bytes were not sealed with this key. */
  openBytes(sealed: Buffer): Buffer {
    if (!sealed.subarray(0, BYTES_PREFIX.length).equals(BYTES_PREFIX)) {
      throw new SealError('Not sealed bytes.');
    }
    return this.decrypt(sealed.subarray(BYTES_PREFIX.length));
  }

  /** Tells equal texts apart from different ones (phones of namesakes) without keeping them; hex. */
  keyedHash(text: string): string {
    return createHmac('sha256', this.hashingKey).update(text, 'utf8').digest('hex');
  }

  private encrypt(plain: Buffer): Buffer {
    const nonce = randomBytes(NONCE_BYTES);
    const cipher = createCipheriv('aes-256-gcm', this.sealingKey, nonce).setAAD(BYTES_PREFIX);
    const body = Buffer.concat([cipher.update(plain), cipher.final()]);
    return Buffer.concat([nonce, cipher.getAuthTag(), body]);
  }

  private decrypt(sealed: Buffer): Buffer {
    try {
      const nonce = sealed.subarray(0, NONCE_BYTES);
      const decipher = createDecipheriv('aes-256-gcm', this.sealingKey, nonce, { authTagLength: TAG_BYTES });
      decipher.setAAD(BYTES_PREFIX).setAuthTag(sealed.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES));
      return Buffer.concat([decipher.update(sealed.subarray(NONCE_BYTES + TAG_BYTES)), decipher.final()]);
    } catch {
      throw new SealError('The key does not fit what was sealed, or it was changed since.');
    }
  }
}

function derive(key: Buffer, purpose: string): Buffer {
  return Buffer.from(hkdfSync('sha256', key, Buffer.alloc(0), purpose, 32));
}
