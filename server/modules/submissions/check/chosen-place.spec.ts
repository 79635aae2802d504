import type { KnownPhase, KnownUnit } from '../sheet-place';
import { chosenPlace, NO_CHOICE } from './chosen-place';

const units: KnownUnit[] = ['和平', '南开'].map((name, index) => ({
  ...{ id: index + 1, name: `共青团示例${name}区委员会`, nameKey: `共青团示例${name}区委员会` },
  ...{ shortName: `${name}区`, aliasKeys: [] },
}));
const phase = (ordinal: number, forms: KnownPhase['dueForms']): KnownPhase => ({
  ...{ id: ordinal + 10, ordinal, name: `第${ordinal}阶段`, kind: 'collect', locksAt: null, exceptions: [] },
  startsAt: new Date('2012-09-25T00:00:00+08:00'),
  endsAt: new Date('2012-09-29T17:00:00+08:00'),
  dueForms: forms,
});
const phases = [phase(1, [{ form: 1, scope: 'any' }]), phase(2, [{ form: 2, scope: 'any' }])];
const input = { units, phases, receivedAt: new Date('2012-09-27T10:00:00+08:00'), ownUnitId: null };
const sheet = { sheet: '附表1', form: 1 as const, unit: '和平区', phase: 1 as number | null };

describe('the place of a sheet where people may choose', () => {
  it('is what the sheet says, with nothing undecided', () => {
    expect(chosenPlace(sheet, NO_CHOICE, input)).toEqual({
      ...{ unit: units[0], phase: phases[0], problems: [], undecided: [] },
    });
  });

  it.each([
    ['no unit', { unit: null }, ['unit']],
    ['an unknown unit', { unit: '无此单位' }, ['unit']],
    ['an unknown phase', { phase: 9 }, ['phase']],
    ['no form', { form: null }, ['form']],
    ['neither form nor unit', { form: null, unit: null }, ['form', 'unit']],
  ])('asks where the sheet names %s', (_, change, undecided) => {
    expect(chosenPlace({ ...sheet, ...change }, NO_CHOICE, input).undecided).toEqual(undecided);
  });

  it('is what a person chose', () => {
    const place = chosenPlace(
      { ...sheet, unit: null, phase: 9 },
      { form: null, unitId: 2, phaseId: 11 },
      input,
    );
    expect(place).toMatchObject({ unit: units[1], phase: phases[0], problems: [], undecided: [] });
  });

  it("is the own unit's where a unit hands in a sheet that names none", () => {
    const place = chosenPlace({ ...sheet, unit: null }, NO_CHOICE, { ...input, ownUnitId: 2 });
    expect(place).toMatchObject({ unit: units[1], problems: [], undecided: [] });
  });

  it('stays refused where a unit hands in the sheet of another, whatever is chosen', () => {
    const choice = { ...NO_CHOICE, unitId: 2 };
    const { problems } = chosenPlace(sheet, choice, { ...input, ownUnitId: 2 });
    expect(problems.map(({ code }) => code)).toEqual(['SHEET.WRONG_UNIT']);
  });
});
