import { mustReport } from '../../domain/unit';
import { readWorkbook, refusedRows, sheetIsRefused } from '../../ingest/forms/read-workbook';
import { buildCity } from './city';
import { buildHandIns, FILE_FAULTS, type HandIn } from './hand-ins';
import { writeHandIn } from './write-hand-in';

const city = buildCity({ seed: 1, scale: 'city' });
const handIns = buildHandIns(city);
const PHASE_1_CUT_OFF = new Date('2012-09-29T17:00:00+08:00');
/** Problems that people's slips in single rows are refused for. */
const ROW_FAULTS = [
  'PHONE.MALFORMED',
  'REASON.LACKS_ORG',
  'REASON.LACKS_PERSON',
  'REASON.LACKS_PROJECT',
  'URL.FOREIGN_HOST',
];

function firstOf(of: (handIn: HandIn) => boolean): HandIn {
  return handIns.find(of)!;
}

async function readBack(handIn: HandIn) {
  return readWorkbook(await writeHandIn(handIn), handIn.fileName);
}

describe('what the units hand in', () => {
  it('is the same for the same seed, in the order of arrival', () => {
    const small = () => buildHandIns(buildCity({ seed: 1, scale: 'small' }));
    expect(JSON.stringify(small())).toBe(JSON.stringify(small()));
    const moments = handIns.map(({ at }) => at.getTime());
    expect(moments).toEqual([...moments].sort((one, other) => one - other));
  });

  it('comes from units that must report: most on time, some late, a few never', () => {
    expect(handIns.filter(({ unit }) => !mustReport(unit.kind))).toEqual([]);
    const reporting = city.units.filter(({ kind }) => mustReport(kind));
    const ofPhase1 = handIns.filter(({ phase, fault }) => phase === 1 && fault === null);
    const onTime = new Set(ofPhase1.filter(({ at }) => at <= PHASE_1_CUT_OFF).map(({ unit }) => unit));
    const ever = new Set(ofPhase1.map(({ unit }) => unit));
    expect(onTime.size / reporting.length).toBeGreaterThan(0.75);
    expect(ever.size).toBeGreaterThan(onTime.size);
    expect(ever.size).toBeLessThan(reporting.length);
  });

  it('holds every way in which a whole file can be wrong', () => {
    const faults = new Set(handIns.map(({ fault }) => fault).filter((fault) => fault !== null));
    expect([...faults].sort()).toEqual([...FILE_FAULTS].sort());
  });

  it('names every file once', () => {
    const names = handIns.map(({ fileName, at }) => `${at.toISOString().slice(0, 10)}/${fileName}`);
    expect(new Set(names).size).toBe(names.length);
  });
});

describe('a written hand-in', () => {
  const tidy = firstOf(({ fault, sheets }) => fault === null && sheets.length === 6 && !sheets[0]!.messy);
  const untidy = firstOf(
    ({ phase, sheets }) => phase === 3 && sheets.length === 12 && sheets[0]!.messy === true,
  );

  it.each([
    ['in the layout of the templates', tidy],
    ['as hurried people lay it out', untidy],
  ])('is read back row for row, %s', async (_how, handIn) => {
    const { problems, sheets } = await readBack(handIn);
    expect(problems).toEqual([]);
    expect(sheets.map(({ form, unit, phase }) => ({ form, unit, phase }))).toEqual(
      handIn.sheets.map(({ form }) => ({ form, unit: handIn.unit.name, phase: handIn.phase })),
    );
    expect(sheets.map(({ rows }) => rows.length)).toEqual(handIn.sheets.map(({ rows }) => rows.length));
    expect(sheets.map(({ nil }) => nil)).toEqual(handIn.sheets.map(({ rows }) => rows.length === 0));
    const names = (of: { rows: readonly Record<string, unknown>[] }[]) =>
      of.map(({ rows }) => rows.map(({ org }) => org));
    expect(names(sheets)).toEqual(names(handIn.sheets));
  });

  it('has rows refused for the slips that were put into it, and for nothing else', async () => {
    const codes = new Set<string>();
    let refused = 0;
    for (const handIn of handIns.filter(({ fault }) => fault === null).slice(0, 40)) {
      for (const sheet of (await readBack(handIn)).sheets) {
        expect(sheetIsRefused(sheet)).toBe(false);
        refused += refusedRows(sheet).size;
        for (const { severity, code } of sheet.problems) if (severity === 'error') codes.add(code);
      }
    }
    expect(refused).toBeGreaterThan(0);
    expect([...codes].filter((code) => !ROW_FAULTS.includes(code))).toEqual([]);
  });

  it('that is a picture is refused as a file', async () => {
    const { problems } = await readBack(firstOf(({ fault }) => fault === 'picture'));
    expect(problems.map(({ severity }) => severity)).toEqual(['error']);
  });

  it.each(['two-headings', 'no-rows'] as const)('with %s is refused sheet by sheet', async (wrong) => {
    const { sheets } = await readBack(firstOf(({ fault }) => fault === wrong));
    expect(sheets.map(sheetIsRefused)).toEqual(sheets.map(() => true));
    expect(sheets.length).toBeGreaterThan(0);
  });
});
