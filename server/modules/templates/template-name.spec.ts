import { freeName, templateName } from './template-name';

describe('The name of a unit’s template', () => {
  it.each([
    ['共青团天津市和平区委员会', '共青团天津市和平区委员会-第1阶段-附表.xlsx'],
    ['../../etc/passwd', '_.._etc_passwd-第1阶段-附表.xlsx'],
    ['a:b*c?"<>|\u0000', 'a_b_c______-第1阶段-附表.xlsx'],
    ['...', '单位-第1阶段-附表.xlsx'],
    ['字'.repeat(200), `${'字'.repeat(60)}-第1阶段-附表.xlsx`],
  ])('%j is safe', (name, expected) => {
    expect(templateName({ name }, { ordinal: 1 })).toBe(expected);
  });

  it('is counted where two units have the same', () => {
    const taken = new Set<string>();
    expect(['a.xlsx', 'a.xlsx', 'a.xlsx', 'b.xlsx'].map((name) => freeName(name, taken))).toEqual([
      'a.xlsx',
      'a（2）.xlsx',
      'a（3）.xlsx',
      'b.xlsx',
    ]);
  });
});
