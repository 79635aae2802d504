import { integerOf, objectsIn, openPage, textOf } from './page-document';

const open = (text: string) => openPage({ body: Buffer.from(text), fetchedAt: new Date(0) }).json;

describe('openPage', () => {
  it.each([
    '{"ok":1}',
    ' {"ok":1}\n',
    'callback({"ok":1});',
    'STK_1350({"ok":1})',
    '\ufeff{"ok":1}',
    '{\r\n  "ok": 1\r\n}',
    '/**/window.cb&&cb({"ok":1});',
    'try{cb({"ok":1});}catch(e){}',
    '<html><head></head><body><pre style="white-space: pre-wrap;">{&quot;ok&quot;:1}</pre></body></html>',
    '[{"ok":1}]',
  ])('finds the object in %s', (text) => {
    expect(open(text)).toEqual({ ok: 1 });
  });

  it('puts a list under data', () => {
    expect(open('[{"id":1},{"id":2}]')).toEqual({ data: [{ id: 1 }, { id: 2 }] });
  });

  it.each([
    '',
    '[]',
    '<html><body><p>x</p><pre>{"ok":1}</pre></body></html>',
    '<html>{"ok":1}</html>',
    '{"ok":1',
    '[1]',
    'null',
    '"x"',
    'f({"ok":1}',
  ])('finds none in %p', (text) => {
    expect(open(text)).toBeNull();
  });
});

describe('values of untrusted JSON', () => {
  it('takes texts without white space around them, and no empty ones', () => {
    expect(['示例　', ' ', '', 7, null, undefined, {}].map(textOf)).toEqual([
      '示例',
      null,
      null,
      null,
      null,
      null,
      null,
    ]);
  });

  it('takes integers as numbers or digits', () => {
    expect([7, '7', '-1', '7.5', 7.5, '', null, true, '９'].map(integerOf)).toEqual([
      7,
      7,
      -1,
      null,
      null,
      null,
      null,
      null,
      null,
    ]);
  });

  it('takes the objects of a list and nothing of what is none', () => {
    expect(objectsIn([{ a: 1 }, null, 2, [3]])).toEqual([{ a: 1 }]);
    expect(objectsIn({ a: 1 })).toEqual([]);
  });
});
