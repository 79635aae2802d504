import { readRegisterFile } from './register-file';

const csv = (...lines: string[]) => Buffer.from(lines.join('\r\n'));
const codes = ({ problems }: ReturnType<typeof readRegisterFile>) => problems.map((problem) => problem.code);

describe('a register file', () => {
  const HEADINGS = '填报单位,单位类别,单位简称,团组织全称,组织类型,上级团组织,成立日期,撤销日期';

  it('is a table whose lines name a unit and an organization', () => {
    const { input, problems } = readRegisterFile(
      csv(
        HEADINGS,
        '示例区团委,区县,示例区,示例街道团工委,团工委,示例区团委,2012-01-01,',
        '示例区团委,,,示例中学团委,团委,,,2012/9/30',
      ),
      '名册.csv',
    );

    expect(problems).toEqual([]);
    expect(input.units).toEqual([
      expect.objectContaining({ name: '示例区团委', kind: 'district', shortName: '示例区' }),
    ]);
    expect(input.organizations).toEqual([
      {
        ...{ name: '示例街道团工委', level: 'working-committee', unit: '示例区团委', parent: '示例区团委' },
        ...{ openedOn: '2012-01-01', closedOn: null },
      },
      expect.objectContaining({
        name: '示例中学团委',
        level: 'committee',
        parent: null,
        closedOn: '2012-09-30',
      }),
    ]);
  });

  it('may come in GB 18030, as Excel saves it', () => {
    // 填报单位,团组织全称,组织类型 / 甲,乙团委,团委
    const bytes = Buffer.from(
      'ccee b1a8 b5a5 cebb 2c cdc5 d7e9 d6af c8ab b3c6 2c d7e9 d6af c0e0 d0cd 0a bcd7 2c d2d2 cdc5 ceaf 2c cdc5 ceaf'.replaceAll(
        ' ',
        '',
      ),
      'hex',
    );
    expect(readRegisterFile(bytes, 'a.csv').input.organizations).toEqual([
      expect.objectContaining({ name: '乙团委', unit: '甲', level: 'committee' }),
    ]);
  });

  it('loses only the lines that cannot be used, each with its place', () => {
    const file = readRegisterFile(
      csv(
        HEADINGS,
        '甲,星球,,甲团委,团委,,,',
        '甲,区县,,乙团委,连队,,,',
        '甲,区县,,丙团委,团委,,九月,',
        '',
        '甲,区县,,丁团委,团委,,,',
      ),
      'a.csv',
    );

    expect(file.problems.map(({ code, row }) => [code, row])).toEqual([
      ['UNIT.KIND_UNKNOWN', 2],
      ['ORGANIZATION.LEVEL_UNKNOWN', 3],
      ['DATE.MALFORMED', 4],
    ]);
    expect(file.input.organizations.map(({ name }) => name)).toEqual(['甲团委', '丁团委']);
  });

  it('may be JSON with codes in place of words', () => {
    const content = {
      units: [
        { name: '甲', kind: 'bureau', aliases: ['甲局'] },
        { name: '乙', kind: '?' },
      ],
      organizations: [{ name: '甲团委', unit: '甲', level: 'committee' }, null],
    };
    const file = readRegisterFile(Buffer.from(JSON.stringify(content)), 'a.json');

    expect(file.input.units).toEqual([
      expect.objectContaining({ name: '甲', kind: 'bureau', aliases: ['甲局'] }),
    ]);
    expect(file.input.organizations).toEqual([
      expect.objectContaining({ name: '甲团委', level: 'committee' }),
    ]);
    expect(codes(file)).toEqual(['UNIT.KIND_UNKNOWN', 'ORGANIZATION.LEVEL_UNKNOWN']);
  });

  it.each([
    ['a.xlsx', 'PK', 'FILE.NO_HEADING'],
    ['a.json', '{', 'FILE.DAMAGED'],
    ['a.json', '[]', 'FILE.NO_ENTRIES'],
    ['a.json', 'null', 'FILE.NO_ENTRIES'],
    ['a.csv', '甲,乙\n丙,丁', 'FILE.NO_HEADING'],
    ['a.csv', '填报单位\n"甲', 'FILE.QUOTES'],
    ['a.csv', '', 'FILE.EMPTY'],
  ])('named %s that holds %j is refused whole with one sentence', (name, content, code) => {
    const file = readRegisterFile(Buffer.from(content), name);
    expect(file.input).toEqual({ units: [], organizations: [] });
    expect(codes(file)).toEqual([code]);
  });
});
