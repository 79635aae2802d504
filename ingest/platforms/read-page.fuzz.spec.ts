import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { captureFolder, fixtureNames, fixturePage } from '../../test/fixtures/platforms/platform-fixtures';
import { readEmbeddedAccounts, readPage } from './read-page';

const fetchedAt = new Date('2026-11-22T12:00:00+08:00');
const folder = captureFolder();

const fixtures = fixtureNames().map((name) => ({ name, body: fixturePage(name) }));
const captures = folder
  ? readdirSync(folder)
      .filter((name) => name !== 'README.md')
      .map((name) => ({ name, body: readFileSync(join(folder, name)) }))
  : [];
/** Captures are large: few runs each, a fresh place every time. */
const SUBJECTS = [
  ...fixtures.map((page) => ({ ...page, numRuns: 25 })),
  ...captures.map((page) => ({ ...page, numRuns: 6 })),
];

const changes = fc.array(
  fc.record({ at: fc.double({ min: 0, max: 1, noNaN: true }), byte: fc.integer({ min: 0, max: 255 }) }),
  {
    minLength: 1,
    maxLength: 40,
  },
);

function changed(body: Buffer, edits: { at: number; byte: number }[]): Buffer {
  const copy = Buffer.from(body);
  for (const { at, byte } of edits) copy[Math.floor(at * (copy.length - 1))] = byte;
  return copy;
}

describe.each(SUBJECTS)('the page $name', ({ body, numRuns }) => {
  it('is read without throwing, whatever happens to its bytes', () => {
    fc.assert(
      fc.property(changes, (edits) => {
        const result = readPage({ body: changed(body, edits), fetchedAt });
        expect(result.reading === null).toBe(result.outcome !== 'read');
        expect(result.detail).not.toBe('');
      }),
      { numRuns },
    );
  });

  it('cut off anywhere never says the contrary of the whole', () => {
    const verdicts = new Map(
      readEmbeddedAccounts({ body, fetchedAt }).map(({ uid, verified }) => [uid, verified]),
    );
    const [onlyVerdict] = verdicts.values();
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1, noNaN: true }), (share) => {
        const cut = body.subarray(0, Math.floor(share * body.length));
        for (const { uid, verified } of readEmbeddedAccounts({ body: cut, fetchedAt })) {
          const whole = verdicts.has(uid) ? verdicts.get(uid) : onlyVerdict;
          expect([null, whole]).toContain(verified);
        }
      }),
      { numRuns },
    );
  });
});

describe('any bytes', () => {
  it('have an outcome', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ maxLength: 2000 }),
        fc.string(),
        fc.integer({ min: 100, max: 599 }),
        (bytes, text, status) => {
          const result = readPage({
            body: Buffer.from(bytes),
            contentType: text,
            finalUrl: text,
            askedUid: text,
            status,
            fetchedAt,
          });
          expect(result.reading).toBeNull();
        },
      ),
    );
  });

  it('of any JSON have an outcome', () => {
    const keys = fc.constantFrom(
      'ok',
      'data',
      'user',
      'userInfo',
      'idstr',
      'id',
      'screen_name',
      'verified',
      'ret',
      'url',
      'statuses',
      'name',
      'isvip',
    );
    const leaf = fc.oneof(fc.constant(null), fc.boolean(), fc.integer(), fc.string({ maxLength: 8 }));
    const { node } = fc.letrec((tie) => ({
      node: fc.oneof(
        { maxDepth: 3, depthSize: 'small' },
        leaf,
        fc.array(tie('node'), { maxLength: 3 }),
        fc.dictionary(keys, tie('node'), { maxKeys: 4 }),
      ),
    }));
    fc.assert(
      fc.property(fc.dictionary(keys, node, { maxKeys: 5 }), (json) => {
        const result = readPage({ body: Buffer.from(JSON.stringify(json)), fetchedAt });
        expect(result.reading === null).toBe(result.outcome !== 'read');
      }),
      { numRuns: 500 },
    );
  });
});
