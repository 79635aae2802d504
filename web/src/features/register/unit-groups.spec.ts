import type { Unit } from '../../api/useUnits';
import { unitGroups } from './unit-groups';

const unit = (id: number, name: string, more: Partial<Unit> & { aliases?: string[] } = {}) =>
  ({
    ...{ id, name, shortName: name, kind: 'district', openedOn: null, closedOn: null, aliases: [] },
    ...more,
  }) as Unit;
const units = [
  unit(1, '甲区团委', { closedOn: '2012-09-01' }),
  unit(2, '乙区团委', { aliases: ['乙团区委'] }),
  unit(4, '第10区团委'),
  unit(5, '第9区团委'),
  unit(3, '示例学院团委', { kind: 'university', shortName: 'SLXY' }),
];
const names = (search: string) =>
  unitGroups(units, { kinds: ['district', 'university'], search }).map(({ kind, units: kept }) => [
    kind,
    kept.map(({ name }) => name),
  ]);

describe('the units of the register', () => {
  it('stand by kind and name, the closed ones last', () => {
    expect(names('')).toEqual([
      ['district', ['第9区团委', '第10区团委', '乙区团委', '甲区团委']],
      ['university', ['示例学院团委']],
    ]);
  });

  it.each([
    ['乙团区委', [['district', ['乙区团委']]]],
    [' slxy ', [['university', ['示例学院团委']]]],
    ['没有', []],
  ])('are found by name, short name and alias: %s', (search, found) => {
    expect(names(search)).toEqual(found);
  });
});
