import type { FormNumber } from '../../../domain/form';
import type { Severity } from '../../../domain/problem';
import { SAMPLE_HEAD, SAMPLE_ROWS } from '../../../test/fixtures/forms/sample-rows';
import { readBytes } from '../read-bytes';
import { rowIsRefused, type SheetReading } from '../workbook-reading';
import { writeFormWorkbook } from '../write-form-workbook';

async function readOne(form: FormNumber, change: Record<string, unknown>): Promise<SheetReading> {
  const rows = [{ ...SAMPLE_ROWS[form], ...change }];
  return readBytes(await writeFormWorkbook([{ form, head: SAMPLE_HEAD, rows }]), 'x.xlsx').sheets[0]!;
}

interface Fault {
  form: FormNumber;
  change: Record<string, unknown>;
  code: string;
  severity: Severity;
  /** Column letter of the problem. */
  column: string;
  /** Part of the sentence. */
  says: string;
}

const LONG = '长'.repeat(10_000);
const fault = (
  form: FormNumber,
  change: Fault['change'],
  code: string,
  rest: [Severity, string, string],
): Fault => ({
  form,
  change,
  code,
  severity: rest[0],
  column: rest[1],
  says: rest[2],
});

/** Rows that break one rule and no other. */
const FAULTS: Fault[] = [
  fault(7, { person: null }, 'CELL.MISSING', ['error', 'B', '第 5 行 B 列 “姓名”：没有填写']),
  fault(7, { person: '无' }, 'CELL.MISSING', ['error', 'B', '必填']),
  fault(7, { post: { error: '#N/A' } }, 'CELL.ERROR_VALUE', ['error', 'E', '#N/A']),
  fault(7, { workPost: { error: '#REF!' } }, 'CELL.ERROR_VALUE', ['warning', 'G', '#REF!']),
  fault(7, { followers: { formula: 'SUM(A1:A2)', result: 0 } }, 'CELL.FORMULA_WITHOUT_VALUE', [
    'error',
    'N',
    '粘贴为数值',
  ]),
  fault(7, { post: LONG }, 'TEXT.TOO_LONG', ['error', 'E', '10000 个字']),
  fault(7, { workPost: '长'.repeat(201) }, 'TEXT.TOO_LONG', ['warning', 'G', '201 个字']),
  fault(7, { person: '甲' }, 'PERSON.LENGTH', ['error', 'B', '2–50 个字']),
  fault(7, { person: LONG }, 'TEXT.TOO_LONG', ['error', 'B', '10000 个字']),
  fault(7, { person: '示例甲（挂职）' }, 'PERSON.CHARACTERS', ['error', 'B', '()']),
  fault(7, { person: '示例甲乙丙', reason: '书记示例甲乙丙' }, 'PERSON.UNUSUAL', ['hint', 'B', '请核对']),
  fault(7, { org: '团委' }, 'ORG.LENGTH', ['error', 'D', '现在是 2 个']),
  fault(7, { sex: '未填' }, 'SEX.UNKNOWN', ['warning', 'C', '男、女']),
  fault(7, { nature: '全职' }, 'NATURE.UNKNOWN', ['error', 'F', '专职、兼职、挂职']),
  fault(7, { phone: '1380000' }, 'PHONE.MALFORMED', ['error', 'H', '11 位手机号']),
  fault(7, { phone: '13800001234/022-12345678' }, 'PHONE.SEVERAL', ['warning', 'H', '已取第一个']),
  fault(7, { phone: '13800001234/12345678' }, 'PHONE.MALFORMED', ['error', 'H', '11 位手机号']),
  fault(7, { followers: '约1200人' }, 'COUNT.ROUNDED', ['hint', 'N', '约数']),
  fault(1, { level: '团委/团总支' }, 'LEVEL.UNKNOWN', ['error', 'C', '团委、团工委']),
  fault(12, { consent: '不同意' }, 'CONSENT.REFUSED', ['error', 'K', '没有同意']),
  fault(7, { asOf: '2012.9' }, 'DATE.MALFORMED', ['error', 'P', '2012.9']),
  fault(7, { asOf: '9月25日' }, 'DATE.MALFORMED', ['error', 'P', '9月25日']),
  fault(8, { email: 'jia#example.com' }, 'EMAIL.MALFORMED', ['error', 'I', 'name@example.com']),
  fault(9, { email: '没有邮箱' }, 'EMAIL.MALFORMED', ['warning', 'I', 'name@example.com']),
  fault(7, { nickname: '@甲' }, 'NICKNAME.LENGTH', ['error', 'I', '2–30 个字']),
  fault(7, { verifiedOn: '2012年2月30日' }, 'DATE.MALFORMED', ['warning', 'M', '2012-09-29']),
  fault(7, { asOf: '九月底' }, 'DATE.MALFORMED', ['error', 'P', '九月底']),
  fault(7, { followers: '很多' }, 'COUNT.MALFORMED', ['error', 'N', '很多']),
  fault(7, { followers: '-5' }, 'COUNT.MALFORMED', ['error', 'N', '-5']),
  fault(7, { followers: '1.2万' }, 'COUNT.ROUNDED', ['hint', 'N', '约数']),
  fault(7, { url: 'javascript:alert(1)', uid: null }, 'URL.MALFORMED', ['error', 'J', '看不明白']),
  fault(7, { url: { text: '主页', hyperlink: 'javascript:alert(1)' } }, 'URL.MALFORMED', [
    'error',
    'J',
    'http',
  ]),
  fault(7, { url: 'http://evil.example/u/1886633831' }, 'URL.FOREIGN_HOST', ['error', 'J', 'evil.example']),
  fault(7, { url: 'http://weibo.com/signup' }, 'URL.NOT_A_PROFILE', ['error', 'J', '不是微博主页']),
  fault(7, { url: 'http://weibo.com/1886633831/yzX4o0abc' }, 'URL.IS_A_POST', ['error', 'J', '1886633831']),
  fault(7, { url: 'http://t.cn/zWqXabc', uid: null }, 'URL.SHORT_LINK', ['error', 'J', '短链接']),
  fault(7, { url: 'http://t.cn/zWqXabc' }, 'URL.SHORT_LINK_WITH_UID', ['warning', 'J', '短链接']),
  fault(7, { url: 'http://t.qq.com/shili', uid: null }, 'URL.WRONG_PLATFORM', [
    'error',
    'J',
    '应是新浪的账号',
  ]),
  fault(8, { url: 'http://weibo.com/u/1886633831', uid: null }, 'URL.WRONG_PLATFORM', [
    'error',
    'L',
    '应是腾讯的账号',
  ]),
  fault(10, { platform: 'other', url: 'http://t.163.com/shili' }, 'URL.OTHER_PLATFORM', [
    'hint',
    'J',
    '人工核对',
  ]),
  fault(7, { uid: '1.88E+09' }, 'UID.MALFORMED', ['error', 'K', '1.88E+09']),
  fault(7, { uid: '1886633832' }, 'UID.NOT_THE_URLS', ['error', 'K', '1886633831']),
  fault(7, { reason: '和平区某团干部' }, 'REASON.LACKS_PERSON', ['warning', 'L', '示例甲']),
  fault(8, { wantedReason: '和平区某团干部' }, 'REASON.LACKS_PERSON', ['warning', 'N', '示例甲']),
  fault(11, { wantedReason: '志愿者' }, 'REASON.LACKS_PERSON', ['warning', 'P', '示例乙']),
  fault(1, { reason: '和平团区委官方微博' }, 'REASON.LACKS_ORG', [
    'warning',
    'H',
    '和平区示例街道工作委员会',
  ]),
  fault(3, { wantedReason: '官方微博' }, 'REASON.LACKS_ORG', ['warning', 'J', '全称']),
  fault(4, { reason: '官方微博' }, 'REASON.LACKS_PROJECT', ['warning', 'G', '希望工程']),
  fault(4, { project: '其他', reason: '其他项目' }, 'PROJECT.UNNAMED', ['warning', 'B', '其他（项目名称）']),
  fault(1, { level: '团小组' }, 'LEVEL.UNKNOWN', ['error', 'C', '团委、团工委、团总支、团支部']),
  fault(10, { kind: '教师' }, 'KIND.UNKNOWN', ['error', 'C', '青年志愿者']),
  fault(2, { platform: '网易' }, 'PLATFORM.UNKNOWN', ['error', 'E', '新浪、腾讯']),
  fault(3, { platforms: '新浪、网易' }, 'PLATFORM.UNKNOWN', ['error', 'F', '新浪、网易']),
  fault(2, { whyNot: '忘了' }, 'WHY_NOT.UNKNOWN', ['warning', 'M', '材料不全']),
  fault(2, { ready: '是' }, 'READY.MALFORMED', ['error', 'N', '是/是/否']),
  fault(2, { ready: '是/是/否' }, 'READY.INCOMPLETE', ['hint', 'N', '证明材料']),
  fault(3, { intro: '介'.repeat(71) }, 'INTRO.TOO_LONG', ['warning', 'I', '71 个字']),
  fault(3, { memberCount: '若干' }, 'MEMBER_COUNT.MALFORMED', ['warning', 'E', '若干']),
  fault(3, { level: 'general-branch', memberCount: 29 }, 'MEMBER_COUNT.BELOW_LEVEL', ['hint', 'E', '30 人']),
  fault(12, { consent: '否' }, 'CONSENT.REFUSED', ['error', 'K', '没有同意']),
  fault(12, { consent: '再说' }, 'CONSENT.MALFORMED', ['error', 'K', '请填写“是”']),
  fault(1, { openedOn: '2012-09-21' }, 'DATE.OPENED_AFTER_VERIFIED', [
    'error',
    'J',
    '晚于认证通过日期 2012-09-20',
  ]),
  fault(1, { verifiedOn: '2012-10-01' }, 'DATE.AFTER_CUT_OFF', ['error', 'I', '2012-09-29']),
  fault(1, { asOf: '2012-09-30' }, 'DATE.AFTER_CUT_OFF', ['warning', 'N', '2012-09-29']),
];

describe('a row that breaks one rule', () => {
  it.each(FAULTS)('form $form earns $code and nothing else', async (fault) => {
    const sheet = await readOne(fault.form, fault.change);
    expect(sheet.problems).toHaveLength(1);
    const [problem] = sheet.problems;
    expect(problem).toMatchObject({
      code: fault.code,
      severity: fault.severity,
      row: 5,
      column: fault.column,
    });
    expect(problem!.message).toContain(fault.says);
    expect(problem!.message).toMatch(/^第 5 行 [A-Z] 列 “.+”：.+。$/);
    expect([...(problem!.value ?? '')].length).toBeLessThanOrEqual(80);
    expect(rowIsRefused(sheet, sheet.rows[0]!)).toBe(fault.severity === 'error');
  });

  it('keeps what was typed as the value of the problem', async () => {
    const sheet = await readOne(7, { phone: '1380000' });
    expect(sheet.problems[0]!.value).toBe('1380000');
    expect(sheet.rows[0]!['phone']).toBeNull();
  });
});

describe('a row that breaks many rules', () => {
  it('is told all of them', async () => {
    const sheet = await readOne(7, {
      person: 'Zhang',
      phone: '1',
      url: 'x',
      followers: '?',
      asOf: null,
      sex: 'x',
    });
    expect(sheet.problems.map(({ code, column }) => `${column} ${code}`)).toEqual([
      'B PERSON.CHARACTERS',
      'C SEX.UNKNOWN',
      'H PHONE.MALFORMED',
      'N COUNT.MALFORMED',
      'P CELL.MISSING',
      'J URL.MALFORMED',
    ]);
  });
});

describe('values that are taken without a word', () => {
  it.each<[string, FormNumber, Record<string, unknown>, Record<string, unknown>]>([
    ['an address that names only an alias', 7, { url: 'http://weibo.com/shili', uid: null }, { uid: null }],
    ['a uid derived from the address', 7, { uid: null }, { uid: '1886633831' }],
    ['a uid typed as a number', 7, { uid: 1_886_633_831 }, { uid: '1886633831' }],
    ['an unknown count in a column that may stay empty', 2, { followers: '不详' }, { followers: null }],
    ['a zero', 7, { followers: 0 }, { followers: 0 }],
    ['a formula with its result', 7, { followers: { formula: '10+2', result: 12 } }, { followers: 12 }],
    ['a minority name', 7, { person: '买买提•艾力', reason: '买买提・艾力' }, { person: '买买提·艾力' }],
    [
      'a project of its own',
      4,
      { project: '青年就业见习', reason: '青年就业见习微博' },
      { project: '青年就业见习' },
    ],
    [
      'a known project by another name',
      4,
      { project: '12355青少年服务台', reason: '12355微博' },
      { project: '12355' },
    ],
    ['another kind of youth worker', 10, { kind: '其他（教师）' }, { kind: '其他（教师）' }],
    ['platforms joined by +', 3, { platforms: '腾讯+新浪微博' }, { platforms: ['tencent', 'sina'] }],
    [
      'a link formula that was never calculated',
      7,
      { url: { formula: 'HYPERLINK("http://weibo.com/u/1886633831","主页")' } },
      { url: 'http://weibo.com/u/1886633831' },
    ],
    [
      'an address behind words',
      7,
      { url: '新浪微博：http://weibo.com/u/1886633831' },
      { url: 'http://weibo.com/u/1886633831' },
    ],
    ['a phone with blanks and +86', 7, { phone: ' +86 138 0000 1234 ' }, { phone: '13800001234' }],
    ['a phone with a word before it', 7, { phone: '手机：13800001234' }, { phone: '13800001234' }],
    ['a count with its unit', 7, { followers: '１２，３４５人' }, { followers: 12_345 }],
    ['a day of the week', 7, { asOf: '2012年9月28日 星期五' }, { asOf: '2012-09-28' }],
    ['where a level belongs', 1, { level: '直属团总支' }, { level: 'general-branch' }],
    ['a level with a remark', 1, { level: '团委（机关）' }, { level: 'committee' }],
    ['a platform in another alphabet', 2, { platform: 'Sina 微博' }, { platform: 'sina' }],
    ['a platform misspelt', 8, { platform: '腾迅微博' }, { platform: 'tencent' }],
    ['both platforms in one word', 3, { platforms: '新浪腾讯' }, { platforms: ['sina', 'tencent'] }],
    [
      'both platforms, full-width',
      3,
      { platforms: '腾讯微博／新浪微博' },
      { platforms: ['tencent', 'sina'] },
    ],
    ['a nature in one character', 7, { nature: '兼' }, { nature: '兼职' }],
    ['another reason with its explanation', 2, { whyNot: '其他（换届）' }, { whyNot: '其他' }],
    ['consent in its own word', 12, { consent: '同意' }, { consent: true }],
    ['ticks for yes and no', 12, { consent: '√' }, { consent: true }],
    [
      'a mail link that Excel made by itself',
      7,
      { url: { text: 'http://weibo.com/u/1886633831', hyperlink: 'mailto:a@b.cn' } },
      { uid: '1886633831' },
    ],
  ])('%s', async (_name, form, change, expected) => {
    const sheet = await readOne(form, change);
    expect(sheet.problems).toEqual([]);
    expect(sheet.rows[0]).toMatchObject(expected);
  });
});
