import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { readOrMakeKey } from './key-file';

describe('readOrMakeKey', () => {
  let folder: string;

  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'key-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('makes a key once, for its owner only, and reads it again', () => {
    const key = readOrMakeKey(folder);

    expect(key).toHaveLength(32);
    expect(readOrMakeKey(folder)).toEqual(key);
    expect(statSync(path.join(folder, 'tuanwei.key')).mode & 0o777).toBe(0o600);
    expect(readdirSync(folder)).toEqual(['tuanwei.key']);
  });

  it('refuses a damaged key instead of making a new one', () => {
    writeFileSync(path.join(folder, 'tuanwei.key'), 'short');

    expect(() => readOrMakeKey(folder)).toThrow(/is damaged/);
  });
});
