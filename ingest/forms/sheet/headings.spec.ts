import { FORM_DEFINITIONS, definitionOf } from '../form-definitions';
import { headingKeys } from './heading-keys';
import { isHeadingRow, layOutColumns } from './headings';

describe('the columns of every form', () => {
  const columns = FORM_DEFINITIONS.flatMap(({ number, columns }) =>
    columns.map((column) => [number, column.heading, column] as const),
  );

  it.each(columns)(
    'form %i: %s is found by heading and synonyms, however decorated',
    (number, _heading, column) => {
      for (const name of [column.heading, ...column.synonyms]) {
        const decorated = [
          name,
          `*${name}`,
          `${name}（必填）`,
          ` ${name.slice(0, 1)} \n${name.slice(1)}`,
          `${name}*`,
          `“${name}”`,
        ];
        for (const text of decorated) {
          const { columns: found } = layOutColumns(definitionOf(number), {
            first: 1,
            row: 1,
            headings: [{ column: 3, text }],
          });
          expect(found.map(({ definition }) => definition.key)).toEqual([column.key]);
        }
      }
    },
  );

  it('no form has two columns with one heading', () => {
    for (const { columns } of FORM_DEFINITIONS) {
      const names = columns.flatMap(({ heading, synonyms }) => [
        ...new Set([heading, ...synonyms].map((name) => headingKeys(name)[0])),
      ]);
      expect(new Set(names).size).toBe(names.length);
    }
  });
});

describe('headingKeys', () => {
  it.each([
    ['粉丝数（人）', '粉丝数'],
    ['粉丝数/人', '粉丝数'],
    ['团员数：名', '团员数'],
    ['ＵＩＤ', 'uid'],
    ['专 / 兼职', '专兼职'],
    ['微博名称/昵称', '昵称'],
    ['微博网址(URL)', '微博网址'],
  ])('%s is also %s', (text, key) => {
    expect(headingKeys(text)).toContain(key);
  });

  it('keeps brackets that tell columns apart', () => {
    expect(headingKeys('拟用昵称（首选）')[0]).not.toBe(headingKeys('拟用昵称（备选）')[0]);
  });
});

describe('isHeadingRow', () => {
  it('needs three different headings', () => {
    expect(isHeadingRow(['姓名', '性别'])).toBe(false);
    expect(isHeadingRow(['姓名', '姓名', '姓名'])).toBe(false);
    expect(isHeadingRow(['序号', '姓名', '性别', '团组织全称'])).toBe(true);
    expect(isHeadingRow(['填报单位：和平', '联系电话：022-1', '阶段：一'])).toBe(false);
  });
});
