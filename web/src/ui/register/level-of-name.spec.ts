import { levelOfName } from './level-of-name';

describe('the level that a name suggests', () => {
  it.each([
    ['示例区小白楼街道团工委', 'working-committee'],
    ['示例环卫所团总支 ', 'general-branch'],
    ['示例中学高一团支部', 'branch'],
    ['示例第一中学团委', 'committee'],
    ['共青团示例区委员会', 'committee'],
    ['', 'committee'],
  ])('of %j is %s', (name, level) => {
    expect(levelOfName(name)).toBe(level);
  });
});
