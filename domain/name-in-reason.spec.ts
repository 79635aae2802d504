import { namesHolder } from './name-in-reason';

describe('namesHolder', () => {
  it.each([
    ['共青团天津市和平区委员会官方微博　', '共青团天津市和平区委员会', true],
    ['和平团区委官方微博', '共青团天津市和平区委员会', false],
    ['某公司团委书记买买提・艾力', '买买提·艾力', true],
    ['某大学(东区)团委', '某大学（东区）团委', true],
    ['', '示例', false],
    ['示例', '', false],
  ])('%s names %s: %s', (reason, name, expected) => {
    expect(namesHolder(reason, name)).toBe(expected);
  });
});
