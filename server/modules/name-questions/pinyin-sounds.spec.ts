import { soundAlike, soundsOf, soundText } from './pinyin-sounds';

describe('soundAlike', () => {
  it.each([
    ['和平区', '河平区'],
    ['重庆道', '虫庆道'],
    ['重庆道', '众庆道'],
    ['长虹街', '常红街'],
    ['第1中学', '弟1中学'],
    ['', ''],
  ])('%s = %s', (a, b) => {
    expect(soundAlike(soundsOf(a), soundsOf(b))).toBe(true);
  });

  it.each([
    ['和平区', '南平区'],
    ['和平区', '和平'],
    ['第1中学', '第2中学'],
  ])('%s ≠ %s', (a, b) => {
    expect(soundAlike(soundsOf(a), soundsOf(b))).toBe(false);
  });
});

it('writes sounds as texts of the same length, homophones alike', () => {
  expect(soundText(soundsOf('和平'))).toHaveLength(2);
  expect(soundText(soundsOf('和平'))).toBe(soundText(soundsOf('河瓶')));
  expect(soundText(soundsOf('和平'))).not.toBe(soundText(soundsOf('和谐')));
});
