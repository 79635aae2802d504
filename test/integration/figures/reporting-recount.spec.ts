import fc from 'fast-check';
import { shanghaiDay } from '../../../domain/local-time';
import { UNIT_KINDS } from '../../../domain/unit';
import type { Campaign } from '../../../server/modules/campaigns/campaign.entity';
import type { Phase } from '../../../server/modules/campaigns/phase.entity';
import { totalsByForm, totalsByKind } from '../../../server/modules/progress/reporting-matrix';
import { Submission } from '../../../server/modules/submissions/submission.entity';
import { Unit } from '../../../server/modules/units/unit.entity';
import { aCampaign } from '../../builders/a-campaign';
import { aSubmission } from '../../builders/a-submission';
import { aUnit } from '../../builders/a-unit';
import { figuresDatabase, momentOf, type FiguresDatabase } from './figures-database';

const START = new Date('2012-09-28T23:00:00+08:00').getTime();
const HOUR = 3_600_000;
/** The cut-off of the first phase falls on hour 18, so that steps fall before, on and after it. */
const hour = fc.integer({ min: 0, max: 72 });
const momentOfHour = (hours: number): Date => new Date(START + hours * HOUR);
const day = fc.option(
  hour.map((each) => shanghaiDay(momentOfHour(each))),
  { nil: null },
);

const handIn = fc.record({
  form: fc.constantFrom(1 as const, 2 as const, 4 as const),
  phase: fc.constantFrom(0, 2),
  hour,
  what: fc.constantFrom('rows', 'rows', 'refused', 'nil'),
});
const randomUnit = fc.record({
  kind: fc.constantFrom(...UNIT_KINDS),
  openedOn: day,
  closedOn: day,
  handIns: fc.array(handIn, { maxLength: 7 }),
});

type RandomUnit = typeof randomUnit extends fc.Arbitrary<infer Drawn> ? Drawn : never;

/** The rules once more, as plainly as they can be said, over the rows as they are stored. */
function plainTotals(rows: { unit: Unit; submissions: Submission[] }[], phase: Phase, at: Date) {
  const over = at.getTime() > phase.endsAt.getTime();
  const decided = shanghaiDay(over ? phase.endsAt : at);
  const counts = { expected: 0, received: 0, onTime: 0, nothingTaken: 0 };
  for (const { unit, submissions } of rows) {
    if (unit.kind === 'department' || unit.kind === 'affiliate') continue;
    if (unit.openedOn !== null && unit.openedOn > decided) continue;
    if (unit.closedOn !== null && unit.closedOn <= decided) continue;
    for (const { form } of phase.dueForms) {
      counts.expected += 1;
      const versions = submissions
        .filter((each) => each.phaseId === phase.id && each.form === form && each.receivedAt <= at)
        .sort((a, b) => a.version - b.version);
      const newest = versions.filter((each) => each.kind === 'nil' || each.rowsTaken > 0).at(-1);
      if (!newest) {
        counts.nothingTaken += versions.length > 0 ? 1 : 0;
        continue;
      }
      const inTime = versions.filter((each) => each.receivedAt.getTime() <= phase.endsAt.getTime());
      const counting = inTime.filter(
        (each) => each.rowsTaken > 0 || (newest.kind === 'nil' && each.kind === 'nil'),
      );
      counts.received += 1;
      counts.onTime += counting.length > 0 ? 1 : 0;
    }
  }
  const { expected, received, onTime } = counts;
  return {
    ...counts,
    late: received - onTime,
    missing: over ? expected - received : 0,
    rate: expected ? received / expected : null,
    onTimeRate: over && expected ? onTime / expected : null,
  };
}

describe('Whatever was handed in, the five numbers are those of the stored rows', () => {
  let figures: FiguresDatabase;

  beforeAll(async () => {
    figures = await figuresDatabase();
  });
  afterAll(() => figures.close());

  async function store({ units }: { units: RandomUnit[] }): Promise<Campaign> {
    const campaign = await aCampaign(figures.db);
    for (const { handIns, ...given } of units) {
      const unit = await aUnit(figures.db, { campaignId: campaign.id, ...given });
      const inOrder = handIns.toSorted((a, b) => a.hour - b.hour);
      for (const [index, { form, phase, hour: at, what }] of inOrder.entries()) {
        await aSubmission(
          figures.db,
          { unit, phase: campaign.phases[phase]! },
          {
            ...{ form, receivedAt: momentOfHour(at), version: index + 1, isCurrent: false },
            ...{ kind: what === 'nil' ? 'nil' : 'file', rowsTaken: what === 'rows' ? 2 : 0 },
          },
        );
      }
    }
    return campaign;
  }

  async function plainRows(campaignId: number) {
    const units = await figures.db.getRepository(Unit).findBy({ campaignId });
    const submissions = await figures.db.getRepository(Submission).findBy({ campaignId });
    return units.map((unit) => ({
      unit,
      submissions: submissions.filter((each) => each.unitId === unit.id),
    }));
  }

  it('of the phase, of each form, kind and unit, at every moment', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.record({ units: fc.array(randomUnit, { minLength: 1, maxLength: 4 }) }),
        fc.uniqueArray(hour, { minLength: 2, maxLength: 4 }),
        async (history, hours) => {
          const campaign = await store(history);
          const rows = await plainRows(campaign.id);
          for (const at of [18, ...hours].map(momentOfHour)) {
            const matrices = await figures.reports.matricesAt(momentOf(campaign, at));
            expect(matrices).toHaveLength(2);
            for (const matrix of matrices) {
              const { phase } = matrix;
              expect(matrix.totals).toEqual(plainTotals(rows, phase, at));
              for (const { unit, totals } of matrix.rows) {
                const own = rows.filter((each) => each.unit.id === unit.id);
                expect(totals).toEqual(plainTotals(own, phase, at));
              }
              for (const { kind, units, ...totals } of totalsByKind(matrix)) {
                const peers = rows.filter((each) => each.unit.kind === kind);
                expect(units).toBe(peers.length);
                expect(totals).toEqual(plainTotals(peers, phase, at));
              }
              for (const { form, ...totals } of totalsByForm(matrix)) {
                const dueForms = phase.dueForms.filter((due) => due.form === form);
                expect(totals).toEqual(plainTotals(rows, { ...phase, dueForms }, at));
              }
            }
          }
        },
      ),
      { numRuns: 12, seed: 20120929, endOnFailure: true },
    );
  });
});
