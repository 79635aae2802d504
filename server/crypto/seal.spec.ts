import { randomBytes } from 'node:crypto';
import { Sealer, SealError } from './seal';

const key = randomBytes(32);
const sealer = new Sealer(key);

describe('Sealer', () => {
  it.each(['', '13800000000', '示例联系人 𠮷'])('opens what it sealed: %j', (text) => {
    const sealed = sealer.seal(text);

    expect(sealed).toMatch(/^v1\.[\w-]+$/);
    expect(sealer.open(sealed)).toBe(text);
  });

  it('opens sealed bytes', () => {
    const bytes = randomBytes(5000);

    expect(sealer.openBytes(sealer.sealBytes(bytes)).equals(bytes)).toBe(true);
  });

  it('never seals the same text to the same result, and does not show it', () => {
    const first = sealer.seal('13800000000');

    expect(first).not.toBe(sealer.seal('13800000000'));
    expect(Buffer.from(first.slice(3), 'base64url').includes('13800000000')).toBe(false);
  });

  it('refuses another key, a changed text, a shortened one and one that was never sealed', () => {
    const sealed = sealer.seal('13800000000');
    const bytes = Buffer.from(sealed.slice(3), 'base64url');
    bytes[bytes.length - 1]! ^= 1;

    expect(() => new Sealer(randomBytes(32)).open(sealed)).toThrow(SealError);
    expect(() => sealer.open(`v1.${bytes.toString('base64url')}`)).toThrow(SealError);
    expect(() => sealer.open(sealed.slice(0, 20))).toThrow(SealError);
    expect(() => sealer.open('13800000000')).toThrow(SealError);
    expect(() => sealer.openBytes(Buffer.from('13800000000'))).toThrow(SealError);
  });

  it('hashes equal texts equally, under its own key only', () => {
    expect(sealer.keyedHash('13800000000')).toBe(new Sealer(key).keyedHash('13800000000'));
    expect(sealer.keyedHash('13800000000')).not.toBe(sealer.keyedHash('13800000001'));
    expect(sealer.keyedHash('13800000000')).not.toBe(new Sealer(randomBytes(32)).keyedHash('13800000000'));
  });

  it('takes a key of 32 bytes only', () => {
    expect(() => new Sealer(randomBytes(16))).toThrow(RangeError);
  });
});
