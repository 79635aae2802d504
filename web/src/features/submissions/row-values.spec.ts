import { rowSubject, writtenValue } from './row-values';

describe('writtenValue', () => {
  it.each([
    ['和平区团委', '和平区团委'],
    [1200, '1200'],
    [0, '0'],
    [true, '是'],
    [['sina', 'tencent'], 'sina、tencent'],
    [{ avatar: true, posted: false, proof: null }, 'avatar 是，posted 否'],
    [null, null],
    ['', null],
    [[], null],
    [{}, null],
  ])('writes %p as %p', (value, text) => expect(writtenValue(value)).toBe(text));
});

describe('rowSubject', () => {
  it('prefers the person, then the project, then the organization', () => {
    expect(rowSubject({ org: '和平区团委', person: '王小明（示例）' })).toBe('王小明（示例）');
    expect(rowSubject({ org: '和平区团委', project: '希望工程' })).toBe('希望工程');
    expect(rowSubject({ org: '和平区团委' })).toBe('和平区团委');
    expect(rowSubject({})).toBeNull();
  });
});
