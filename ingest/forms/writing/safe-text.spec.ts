import { safeText } from './safe-text';

describe('A text in a spreadsheet', () => {
  it.each(['=1+1', '+86 138', '-小明-', '@天津共青团', '\t=1', '\r=1', ' =1', '\n=1', '＝1+1', '\t制表'])(
    'that looks like a formula is neutralised: %j',
    (text) => {
      expect(safeText(text)).toBe(`'${text}`);
    },
  );

  it.each(['', '和平区', '12355', 'a=b', '示例-支部', "'=1"])('is left as it is otherwise: %j', (text) => {
    expect(safeText(text)).toBe(text);
  });
});
