import { closestNames, likenessOf } from './closest-names';

const known = [
  '共青团天津市和平区委员会',
  '共青团和平区小白楼街道工作委员会',
  '共青团和平区劝业场街道工作委员会',
  '南开大学团委',
  '天津大学建筑工程学院团总支',
].map((name) => ({ name, key: name }));

describe('closest names', () => {
  it('finds the full form of a short one', () => {
    expect(closestNames('小白楼街道团工委', known)[0]).toBe('共青团和平区小白楼街道工作委员会');
    expect(closestNames('南大团委', known)[0]).toBe('南开大学团委');
  });

  it('finds a name with a wrong character', () => {
    expect(closestNames('天津大学建筑工成学院团总支', known)).toEqual(['天津大学建筑工程学院团总支']);
  });

  it('offers the best first and no more than asked', () => {
    expect(closestNames('和平区劝业场街道工委', known, 2)[0]).toBe('共青团和平区劝业场街道工作委员会');
    expect(closestNames('和平区街道工作委员会', known, 1)).toHaveLength(1);
  });

  it('offers nothing where nothing is alike', () => {
    expect(closestNames('上海市浦东新区', known)).toEqual([]);
    expect(closestNames('', known)).toEqual([]);
    expect(closestNames('南开大学团委', [])).toEqual([]);
  });

  it('measures likeness from 0 to 1, the same both ways', () => {
    expect(likenessOf('甲乙丙', '甲乙丙')).toBe(1);
    expect(likenessOf('甲乙丙', '丁戊己')).toBe(0);
    expect(likenessOf('甲乙丙丁', '甲丙丁')).toBe(likenessOf('甲丙丁', '甲乙丙丁'));
    expect(likenessOf('', '')).toBe(0);
  });
});
