import fc from 'fast-check';
import { isSameCell } from './cell-difference';
import { FORM_NUMBERS } from './form';
import { type ComparedRow, countChanges, type RowDifference, rowDifferences } from './row-differences';

const ORG = '共青团示例区委员会';

function person(row: number, values: Record<string, unknown>): ComparedRow {
  return { row, values: { org: ORG, person: '张示例', phone: '13800000001', uid: '1000000001', ...values } };
}

function told(differences: RowDifference[]) {
  return differences.map(({ change, before, after }) => [change, before?.row ?? null, after?.row ?? null]);
}

describe('rowDifferences', () => {
  it('tells new, changed, unchanged and missing rows, those of the newer version first', () => {
    const before = [
      person(5, { person: '李示例' }),
      person(6, { followers: 10 }),
      person(7, { person: '王示例' }),
    ];
    const after = [
      person(5, { followers: 12 }),
      person(6, { person: '赵示例' }),
      person(7, { person: '王示例' }),
    ];
    const differences = rowDifferences(7, before, after);
    expect(told(differences)).toEqual([
      ['changed', 6, 5],
      ['new', null, 6],
      ['unchanged', 7, 7],
      ['missing', 5, null],
    ]);
    expect(differences[0]!.cells).toEqual([{ key: 'followers', before: 10, after: 12 }]);
    expect(differences.filter(({ change }) => change !== 'changed').flatMap(({ cells }) => cells)).toEqual(
      [],
    );
    expect(countChanges(differences)).toEqual({ new: 1, changed: 1, unchanged: 1, missing: 1 });
  });

  it('compares a first version with nothing, and a nil return with what stood before', () => {
    expect(told(rowDifferences(7, [], [person(5, {})]))).toEqual([['new', null, 5]]);
    expect(told(rowDifferences(7, [person(5, {})], []))).toEqual([['missing', 5, null]]);
    expect(rowDifferences(7, [], [])).toEqual([]);
  });

  it.each([
    ['a new phone', { phone: '13800000002' }, ['phone']],
    ['a corrected account', { uid: '1000000002' }, ['uid']],
    ['both at once', { phone: '13800000002', uid: '1000000002' }, ['phone', 'uid']],
  ])('takes one person with %s for the same person', (_, values, keys) => {
    const [difference] = rowDifferences(7, [person(5, {})], [person(9, values)]);
    expect(difference!.change).toBe('changed');
    expect(difference!.cells.map(({ key }) => key)).toEqual(keys);
  });

  it('tells namesakes apart by their phone, whatever their order', () => {
    const before = [person(5, { phone: '13800000001' }), person(6, { phone: '13800000002' })];
    const after = [
      person(5, { phone: '13800000003' }),
      person(6, { phone: '13800000002' }),
      person(7, { phone: '13800000001' }),
    ].map((row, index) => ({ row: row.row, values: { ...row.values, uid: String(2000000000 + index) } }));
    expect(told(rowDifferences(7, before, after))).toEqual([
      ['new', null, 5],
      ['changed', 6, 6],
      ['changed', 5, 7],
    ]);
  });

  it('pairs several accounts of one organization by account before anything else', () => {
    const sina = (row: number, uid: string, followers: number) => ({
      row,
      values: { org: ORG, platform: 'sina', uid, followers },
    });
    const before = [sina(5, '1000000001', 1), sina(6, '1000000002', 2)];
    const after = [sina(5, '1000000002', 2), sina(6, '1000000001', 1)];
    expect(told(rowDifferences(2, before, after))).toEqual([
      ['unchanged', 6, 5],
      ['unchanged', 5, 6],
    ]);
  });

  it('takes another platform for another statement', () => {
    const on = (platform: string) => [{ row: 5, values: { org: ORG, platform, uid: '1000000001' } }];
    expect(told(rowDifferences(2, on('sina'), on('tencent')))).toEqual([
      ['new', null, 5],
      ['missing', 5, null],
    ]);
  });

  it('names the project beside its organization', () => {
    const of = (project: string) => [{ row: 5, values: { org: ORG, project } }];
    expect(told(rowDifferences(6, of('12355'), of('希望工程')))).toHaveLength(2);
    expect(told(rowDifferences(6, of('12355'), of('１２３５５')))).toEqual([['unchanged', 5, 5]]);
  });

  it('looks neither at the place of a row nor at what its address was read to mean', () => {
    const [difference] = rowDifferences(
      7,
      [person(5, { row: 5, address: { kind: 'empty' } })],
      [person(8, { row: 8, address: null })],
    );
    expect(difference!.change).toBe('unchanged');
  });
});

const cell = fc.oneof(
  fc.constantFrom(null, undefined, ''),
  fc.integer({ min: 0, max: 3 }),
  fc.constantFrom('示例一', '示例二', 'ＡＢ', 'ab', '（甲）', '(甲)'),
  fc.array(fc.constantFrom('sina', 'tencent'), { maxLength: 2 }),
  fc.record({ avatar: fc.boolean(), proof: fc.boolean() }),
);
const values = fc.record(
  {
    org: fc.constantFrom(ORG, '共青团示例街道工作委员会', null),
    person: fc.constantFrom('张示例', '李示例', '', null),
    platform: fc.constantFrom('sina', 'tencent', null),
    phone: fc.constantFrom('13800000001', '13800000002', null),
    uid: fc.constantFrom('1000000001', '1000000002', null),
    followers: cell,
    ready: cell,
  },
  { requiredKeys: [] },
);
const rows = fc
  .array(values, { maxLength: 12 })
  .map((list) => list.map((each, index) => ({ row: index + 5, values: each as Record<string, unknown> })));
const form = fc.constantFrom(...FORM_NUMBERS);

/** What the differences say the newer version holds. */
function applied(differences: RowDifference[]): Record<string, unknown>[] {
  return differences
    .filter(({ after }) => after !== null)
    .map(({ before, after, cells }) => {
      if (before === null) return after!.values;
      return { ...before.values, ...Object.fromEntries(cells.map((each) => [each.key, each.after])) };
    });
}

describe('rowDifferences, of any rows', () => {
  it('finds nothing between a version and itself', () => {
    fc.assert(
      fc.property(form, rows, (number, list) => {
        const copy = structuredClone(list);
        expect(rowDifferences(number, list, copy).map(({ change }) => change)).toEqual(
          list.map(() => 'unchanged'),
        );
      }),
    );
  });

  it('leads from the older version to the newer one', () => {
    fc.assert(
      fc.property(form, rows, rows, (number, before, after) => {
        const differences = rowDifferences(number, before, after);
        const reached = applied(differences);
        expect(reached).toHaveLength(after.length);
        expect(reached.every((each, index) => isSameCell(each, after[index]!.values))).toBe(true);
      }),
    );
  });

  it('tells every row of both versions once', () => {
    fc.assert(
      fc.property(form, rows, rows, (number, before, after) => {
        const differences = rowDifferences(number, before, after);
        const told = differences.map((each) => each.before).filter((row) => row !== null);
        expect(told.toSorted((a, b) => a.row - b.row)).toEqual(before);
        expect(differences.map((each) => each.after).filter((row) => row !== null)).toEqual(after);
      }),
    );
  });

  it('tells the opposite the other way round, where every holder is named once', () => {
    const named = fc
      .uniqueArray(fc.tuple(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 0, max: 2 })), {
        selector: ([who]) => who,
      })
      .map((list) =>
        list.map(([who, followers], index) => person(index + 5, { person: `示例${who}`, followers })),
      );
    fc.assert(
      fc.property(named, named, (a, b) => {
        const [there, back] = [countChanges(rowDifferences(7, a, b)), countChanges(rowDifferences(7, b, a))];
        expect(back).toEqual({ ...there, new: there.missing, missing: there.new });
      }),
    );
  });

  it('does not mind the order of rows that each name another holder', () => {
    const named = fc
      .uniqueArray(fc.integer({ min: 0, max: 30 }), { maxLength: 12 })
      .map((list) => list.map((who, index) => person(index + 5, { person: `示例${who}` })));
    fc.assert(
      fc.property(named, named, fc.infiniteStream(fc.nat()), (before, after, draws) => {
        const shuffled = after
          .map((row) => ({ row, draw: draws.next().value }))
          .toSorted((a, b) => a.draw - b.draw);
        const mixed = rowDifferences(
          7,
          before,
          shuffled.map(({ row }) => row),
        );
        const straight = rowDifferences(7, before, after);
        const byRow = (list: RowDifference[]) =>
          list.toSorted((a, b) => (a.after?.row ?? 99) - (b.after?.row ?? 99));
        expect(told(byRow(mixed))).toEqual(told(byRow(straight)));
      }),
    );
  });

  it('pairs a hundred thousand rows that all name one holder', () => {
    const many = Array.from({ length: 100_000 }, (_, index) => person(index + 5, { uid: null, phone: null }));
    expect(countChanges(rowDifferences(7, many, many.slice(1)))).toEqual({
      new: 0,
      changed: 0,
      unchanged: 99_999,
      missing: 1,
    });
  });
});
