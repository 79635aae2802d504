import { UNIT_KINDS } from './unit';
import { compareUnits, UNIT_KIND_NAMES } from './unit-order';

it('Units are listed by kind, then by name in Chinese order', () => {
  const units = [
    { kind: 'university', name: '南开大学' },
    { kind: 'district', name: '河西区' },
    { kind: 'district', name: '和平区' },
    { kind: 'bureau', name: '市水务局' },
  ] as const;
  expect(units.toSorted(compareUnits).map((unit) => unit.name)).toEqual([
    '和平区',
    '河西区',
    '市水务局',
    '南开大学',
  ]);
});

it('Every kind has a name of its own', () => {
  expect(new Set(UNIT_KINDS.map((kind) => UNIT_KIND_NAMES[kind])).size).toBe(UNIT_KINDS.length);
});
