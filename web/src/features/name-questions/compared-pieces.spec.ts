import { comparedPieces } from './compared-pieces';

const marked = (name: string, other: string) =>
  comparedPieces(name, other)
    .map(({ text, isShared }) => (isShared ? text : `[${text}]`))
    .join('');

describe('names side by side', () => {
  it.each([
    ['和平区第一中学团委', '和平区第一中团委', '和平区第一中[学]团委'],
    ['和平区第一中团委', '和平区第一中学团委', '和平区第一中团委'],
    ['河平区一中团委', '和平区一中团委', '[河]平区一中团委'],
    ['甲', '乙', '[甲]'],
    ['甲乙', '甲乙', '甲乙'],
    ['甲乙', '', '[甲乙]'],
    ['', '甲乙', ''],
  ])('%s beside %s shows %s', (name, other, shown) => {
    expect(marked(name, other)).toBe(shown);
  });

  it('keep rare characters whole', () => {
    expect(marked('𠮷林中学', '吉林中学')).toBe('[𠮷]林中学');
  });
});
