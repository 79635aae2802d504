import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { badgePlaces, markerSpans, touches } from '../../test/fixtures/platforms/mutations/marker-spans';
import { type MutatedPage, mutatedPage } from '../../test/fixtures/platforms/mutations/page-mutation';
import { captureFolder, fixtureNames, fixturePage } from '../../test/fixtures/platforms/platform-fixtures';
import { readEmbeddedAccounts, readPage } from './read-page';

/** Mutants of all pages together: the half of real captures, the half of the project's own pages. */
const MUTANTS = 10_000;
/** What is asked for where the whole page shows nobody. */
const NOBODY = '9900000001';

const fetchedAt = new Date('2026-11-22T12:00:00+08:00');
const folder = captureFolder();
const captures = folder
  ? readdirSync(folder)
      .filter((name) => name !== 'README.md')
      .map((name) => ({ name, body: readFileSync(join(folder, name)) }))
  : [];
const fixtures = fixtureNames().map((name) => ({ name, body: fixturePage(name) }));
const PAGES = [captures, fixtures].flatMap((pages, _, halves) => {
  const others = halves.filter((each) => each.length > 0).length;
  return pages.map((page) => ({ ...page, mutants: Math.ceil(MUTANTS / others / pages.length) }));
});
const lenders = PAGES.map(({ body }) => body);

/** May the mutation rightly change what the page says of verification? Then nothing is asked of its verdict. */
function concernsVerification(page: Buffer, { touched, putIn }: MutatedPage): boolean {
  if (touches(markerSpans(page), touched)) return true;
  if (putIn.length === 0) return false;
  const piece = Buffer.from(putIn);
  return (
    touches(badgePlaces(page), touched) ||
    markerSpans(piece).length > 0 ||
    readEmbeddedAccounts({ body: piece, fetchedAt }).length > 0
  );
}

describe.each(PAGES)('the page $name, mutated', ({ body, mutants }) => {
  const [owner] = readEmbeddedAccounts({ body, fetchedAt });
  const askedUid = owner ? (owner.uid ?? undefined) : NOBODY;
  const whole = readPage({ body, askedUid, fetchedAt }).reading?.verified ?? null;

  it(`is read ${mutants} times without throwing and without contradicting the whole page`, () => {
    const contradictions: string[] = [];
    for (let seed = 1; seed <= mutants; seed += 1) {
      const mutant = mutatedPage(body, seed, lenders);
      const { reading, outcome, detail } = readPage({ body: mutant.body, askedUid, fetchedAt });
      expect([reading === null, detail === '']).toEqual([outcome !== 'read', false]);
      const verified = reading?.verified ?? null;
      if (verified === null || verified === whole || concernsVerification(body, mutant)) continue;
      contradictions.push(`seed ${seed}, ${mutant.kind} at ${mutant.touched.join(' ')}: ${String(verified)}`);
    }
    expect(contradictions).toEqual([]);
  });
});

describe('the mutations', () => {
  it('leave most verdicts to be judged', () => {
    const judged = PAGES.map(({ body }) =>
      [1, 2, 3, 4, 5, 6, 7, 8, 9, 10].map((seed) =>
        concernsVerification(body, mutatedPage(body, seed, lenders)),
      ),
    ).flat();
    expect(judged.filter((concerns) => !concerns).length / judged.length).toBeGreaterThan(0.7);
  });

  it('are the same for the same seed', () => {
    const page = lenders[0]!;
    expect(mutatedPage(page, 7, lenders)).toEqual(mutatedPage(page, 7, lenders));
  });
});
