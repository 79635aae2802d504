import { textKey } from '../../../domain/text';
import { type KnownPhase, placeOfSheet } from './sheet-place';

const unit = (id: number, name: string, shortName: string, aliases: string[] = []) => ({
  ...{ id, name, shortName },
  ...{ nameKey: textKey(name), aliasKeys: aliases.map(textKey) },
});
const phase = (ordinal: number, from: string, to: string, forms: KnownPhase['dueForms']): KnownPhase => ({
  ...{ id: 10 + ordinal, ordinal, name: `第${ordinal}阶段`, kind: forms.length > 0 ? 'collect' : 'assist' },
  ...{
    startsAt: new Date(`${from}T00:00:00+08:00`),
    endsAt: new Date(`${to}T17:00:00+08:00`),
    dueForms: forms,
    locksAt: null,
    exceptions: [],
  },
});

const units = [
  unit(1, '共青团示例和平区委员会', '和平区', ['和平团区委']),
  unit(2, '示例机械局（总公司）团委', '机械局'),
];
const phases = [
  phase(1, '2012-09-25', '2012-09-29', [{ form: 1, scope: 'above-branch' }]),
  phase(2, '2012-09-29', '2012-10-15', []),
  phase(3, '2012-10-15', '2012-11-09', [
    { form: 1, scope: 'branch' },
    { form: 4, scope: 'any' },
  ]),
];
const NOW = new Date('2012-09-27T10:00:00+08:00');
const input = { units, phases, receivedAt: NOW, ownUnitId: null };
const sheet = { sheet: '附表1', form: 1 as const, unit: '和平区', phase: 1 as number | null };

describe('the place of a sheet', () => {
  it.each([
    ['共青团示例和平区委员会', 1],
    ['和平区', 1],
    ['　和平团区委 ', 1],
    ['示例机械局(总公司)团委', 2],
  ])('finds the unit written as %s', (name, id) => {
    expect(placeOfSheet({ ...sheet, unit: name }, input)).toMatchObject({ unit: { id }, problems: [] });
  });

  it.each([
    ['the phase that the head names', 3, '2012-09-27', 3],
    ['the phase of the moment', null, '2012-10-20', 3],
    ['both phases’ boundary day: the one that collects', null, '2012-09-29', 1],
    ['between two, the newest that has begun', null, '2012-10-05', 1],
    ['after the last, the last', null, '2012-12-24', 3],
  ])('takes %s', (_, named, day, ordinal) => {
    const receivedAt = new Date(`${day}T18:00:00+08:00`);
    const place = placeOfSheet({ ...sheet, phase: named }, { ...input, receivedAt });
    expect(place).toMatchObject({ phase: { ordinal }, problems: [] });
  });

  it('tells everything that is wrong at once', () => {
    const place = placeOfSheet({ ...sheet, unit: '和平团委', phase: 7 }, input);

    expect(place.unit).toBeNull();
    expect(place.phase).toBeNull();
    expect(place.problems.map((problem) => problem.code)).toEqual([
      'SHEET.UNIT_UNKNOWN',
      'SHEET.PHASE_UNKNOWN',
    ]);
  });

  it('refuses another unit’s sheet to a unit, and a form that the phase does not collect', () => {
    const own = { ...input, ownUnitId: 2 };
    expect(placeOfSheet(sheet, own).problems).toEqual([
      expect.objectContaining({
        code: 'SHEET.WRONG_UNIT',
        message: expect.stringContaining('“示例机械局（总公司）团委”'),
      }),
    ]);
    expect(placeOfSheet({ ...sheet, form: 4 }, input).problems).toEqual([
      expect.objectContaining({ code: 'SHEET.FORM_NOT_OF_PHASE', value: '4' }),
    ]);
  });

  describe('in a phase that is locked', () => {
    const LOCK = new Date('2012-10-08T17:00:00+08:00');
    const later = (ms: number) => new Date(LOCK.getTime() + ms);
    const until = later(3_600_000);
    const lockedFor = (change: object[], receivedAt: Date) => {
      const exceptions = change.map((each) => ({
        ...{ unitId: 1, form: null, until, grantedAt: LOCK, withdrawnAt: null },
        ...each,
      }));
      const [first, ...others] = phases;
      const changed = [{ ...first!, locksAt: LOCK, exceptions }, ...others];
      return placeOfSheet(sheet, { ...input, phases: changed, receivedAt }).problems;
    };

    it('is taken at the moment of the lock and refused after it, saying until when and whom to ask', () => {
      expect(lockedFor([], LOCK)).toEqual([]);
      expect(lockedFor([], later(1))).toEqual([
        expect.objectContaining({
          code: 'SHEET.PHASE_LOCKED',
          severity: 'error',
          message:
            '“第1阶段”已于 2012-10-08 17:00 锁定，不再接收“共青团示例和平区委员会”的附表1；确需补报的，请联系团市委准予补报后再报送。',
        }),
      ]);
    });

    it.each([
      ['of the unit', {}, []],
      ['of the unit and form', { form: 1 }, []],
      ['of another form', { form: 4 }, ['SHEET.PHASE_LOCKED']],
      ['of another unit', { unitId: 2 }, ['SHEET.PHASE_LOCKED']],
      ['withdrawn', { withdrawnAt: later(500) }, ['SHEET.PHASE_LOCKED']],
    ])('follows an exception %s', (_, change, codes) => {
      expect(lockedFor([change], later(1000)).map((problem) => problem.code)).toEqual(codes);
    });

    it('tells of a form that the phase does not collect that alone', () => {
      const [first, ...others] = phases;
      const place = placeOfSheet(
        { ...sheet, form: 4 },
        { ...input, phases: [{ ...first!, locksAt: LOCK }, ...others], receivedAt: later(1) },
      );
      expect(place.problems.map((problem) => problem.code)).toEqual(['SHEET.FORM_NOT_OF_PHASE']);
    });
  });
});
