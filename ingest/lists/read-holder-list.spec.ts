import { readHolderList } from './read-holder-list';

const csv = (...lines: string[]) => Buffer.from(lines.join('\n'));
const read = (...lines: string[]) => readHolderList(csv(...lines), null);
const codes = ({ problems }: ReturnType<typeof read>) =>
  problems.map(({ code, severity, row }) => `${row ?? '-'} ${code} ${severity}`);

const HEADINGS = '团组织全称,姓名,类别,平台,微博地址,UID,昵称,认证说明,联系电话';

describe('a list of holders', () => {
  it('is read below its headings, whatever stands above them', () => {
    const list = readHolderList(
      csv(
        '腾讯微博已认证名单,,',
        '单位名称,帐号,主页地址（必填）',
        '示例区第一中学团委,示例一中,http://t.qq.com/shili1zhong',
        ',,',
        '示例区第二中学团委,示例二中,http://t.qq.com/shili2zhong',
      ),
      'tencent',
    );

    expect(list.problems).toEqual([]);
    expect(list.columns).toEqual({ org: 'A', nickname: 'B', url: 'C' });
    expect(list.rows.map(({ category, row }) => [category, row.row, row.org, row.platform, row.uid])).toEqual(
      [
        ['organization', 3, '示例区第一中学团委', 'tencent', 'shili1zhong'],
        ['organization', 5, '示例区第二中学团委', 'tencent', 'shili2zhong'],
      ],
    );
  });

  it('tells the category by its word, else by whom it names', () => {
    const list = read(
      HEADINGS,
      '示例区团委,,团组织,新浪,,1700000001,,,',
      '示例区团委,示例甲,青少年工作者,新浪,,1700000002,,,',
      '示例区团委,示例乙,,新浪,,1700000003,,,13800000001',
      '示例区团委,,,,https://weibo.com/u/1700000004,,,,',
    );

    expect(codes(list)).toEqual([]);
    expect(list.rows.map(({ category, row }) => [category, row.platform, row.uid])).toEqual([
      ['organization', 'sina', '1700000001'],
      ['youth-worker', 'sina', '1700000002'],
      ['cadre', 'sina', '1700000003'],
      ['organization', 'sina', '1700000004'],
    ]);
  });

  it('takes the name of a project from the column for names', () => {
    const list = read(HEADINGS, '示例区团委,12355,工作项目,新浪,,1700000001,,,');

    expect(codes(list)).toEqual([]);
    expect(list.rows[0]).toMatchObject({ category: 'project', row: { project: '12355', person: null } });
  });

  it.each([
    ['示例区团委,,团组织,,,1700000001,,,', '2 LIST.PLATFORM_UNKNOWN error'],
    ['示例区团委,,委员会,新浪,,1700000001,,,', '2 LIST.CATEGORY_UNKNOWN error'],
    ['示例区团委,,团干部,新浪,,1700000001,,,', '2 LIST.NAME_MISSING error'],
    [',示例甲,团干部,新浪,,1700000001,,,', '2 CELL.MISSING error'],
    ['示例区团委,,团组织,新浪,https://example.com/a,,,,', '2 URL.FOREIGN_HOST error'],
    ['示例区团委,,团组织,腾讯,https://weibo.com/u/1700000004,,,,', '2 URL.WRONG_PLATFORM error'],
    ['示例区团委,,团组织,新浪,,1700000001,,,123', '2 PHONE.MALFORMED warning'],
  ])('says of %j what is wrong', (line, expected) => {
    expect(codes(read(HEADINGS, line))).toEqual([expected]);
  });

  it('without headings, or no table at all, is refused with one sentence', () => {
    expect(codes(read('甲,乙', '丙,丁'))).toEqual(['- LIST.NO_HEADING error']);
    expect(codes(readHolderList(Buffer.alloc(0), null))).toEqual(['- FILE.EMPTY error']);
  });
});
