import fc from 'fast-check';
import { cleanText, textKey } from './text';

const anyText = fc.string({ unit: 'binary', maxLength: 200 });

describe('textKey', () => {
  it.each([
    ['　共青团天津市 和平区委员会 ', '共青团天津市和平区委员会'],
    ['Ｓｉｎａ１２３', 'sina123'],
    ['团委（机关）', '团委(机关)'],
    ['津青〔2012〕3号', '津青(2012)3号'],
    ['买买提•艾力', '买买提·艾力'],
    ['买买提・艾力', '买买提·艾力'],
    ['买买提･艾力', '买买提·艾力'],
    ['买买提‧艾力', '买买提·艾力'],
    ['买买提⋅艾力', '买买提·艾力'],
    ['买买提∙艾力', '买买提·艾力'],
    ['买买提．艾力', '买买提·艾力'],
    ['买买提.艾力', '买买提·艾力'],
    ['v1.2', 'v1.2'],
    ['天津\u200B团委\uFEFF', '天津团委'],
    ['', ''],
  ])('%s → %s', (text, key) => {
    expect(textKey(text)).toBe(key);
  });

  it('is its own key', () => {
    fc.assert(fc.property(anyText, (text) => textKey(textKey(text)) === textKey(text)));
  });
});

describe('cleanText', () => {
  it.each([
    ['　认证\r\n说明　', '认证 说明'],
    ['２０１２', '２０１２'],
    ['a\u0000b\u0007', 'ab'],
    ['\uFEFF序号', '序号'],
    ['', ''],
  ])('%j → %j', (text, cleaned) => {
    expect(cleanText(text)).toBe(cleaned);
  });

  it('changes nothing the second time', () => {
    fc.assert(fc.property(anyText, (text) => cleanText(cleanText(text)) === cleanText(text)));
  });
});
