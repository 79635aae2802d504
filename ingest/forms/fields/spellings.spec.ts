import fc from 'fast-check';
import { FORM_DEFINITIONS } from '../form-definitions';
import { EMPTY_CELL, type Cell } from '../workbook/cell';
import { anyPlatformField } from './platform.field';
import type { Field } from './field';

type Written = Cell['value'];
/** A value that a field may take, and one of the ways people write it. */
type Spelling = fc.Arbitrary<{ value: unknown; written: Written }>;

const FIELDS = new Map(
  FORM_DEFINITIONS.flatMap(({ columns }) => columns.map(({ key, field }) => [key, field] as const)),
);

const wide = (text: string): string =>
  text.replace(/[!-~]/g, (character) => String.fromCharCode(character.charCodeAt(0) + 0xfee0));
const untidy = (text: string): fc.Arbitrary<string> =>
  fc.constantFrom(text, ` ${text}`, `${text}　`, `\t${text}\r\n`, `\u200B${text}`);
const inACell = (written: Written): fc.Arbitrary<Written> =>
  typeof written === 'string' ? untidy(written) : fc.constant(written);
const spelled = <Value>(values: fc.Arbitrary<Value>, spell: (value: Value) => readonly Written[]): Spelling =>
  values.chain((value) =>
    fc
      .constantFrom(...spell(value))
      .chain(inACell)
      .map((written) => ({ value, written })),
  );

const han = (min: number, max: number): fc.Arbitrary<string> =>
  fc
    .array(fc.constantFrom(...'和平街道团工委示例甲乙丙镕喆囧𠮷'), { minLength: min, maxLength: max })
    .map((characters) => characters.join(''));
const mobiles = fc.stringMatching(/^1\d{10}$/);
const landlines = fc.stringMatching(/^02[1-9]-[1-9]\d{7}$/);
const days = fc
  .date({ min: new Date('1990-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const counts = fc.integer({ min: 0, max: 2_147_483_647 });
const yesNo = fc.boolean();

const TEXTS = spelled(han(4, 50), (text) => [text]);
const NICKNAMES = spelled(han(2, 15), (text) => [text, `@${text}`, `＠${text}`]);
const PHONES = fc.oneof(
  spelled(mobiles, (phone) => [
    phone,
    Number(phone),
    wide(phone),
    `+86 ${phone}`,
    `${phone.slice(0, 3)}-${phone.slice(3, 7)}-${phone.slice(7)}`,
    `手机：${phone}`,
  ]),
  spelled(landlines, (phone) => [
    phone,
    phone.replace('-', ''),
    `(${phone.slice(0, 3)})${phone.slice(4)}`,
    wide(phone),
  ]),
);
const EMAILS = spelled(
  fc
    .stringMatching(/^[a-z][a-z0-9._]{0,10}[a-z0-9]@[a-z]{2,8}\.(?:com|cn|org)$/)
    .filter((mail) => !mail.includes('..')),
  (mail) => [mail, mail.toUpperCase(), wide(mail)],
);
const NAMES = fc.oneof(
  spelled(han(2, 4), (name) => [name, [...name].join(' ')]),
  spelled(
    fc.tuple(han(2, 6), han(2, 6)).map((parts) => parts.join('·')),
    (name) => ['•', '・', '･', '‧', '．', '.', '·'].map((dot) => name.replace('·', dot)),
  ),
);
const COUNTS = spelled(counts, (count) => [
  count,
  String(count),
  count.toLocaleString('en-US'),
  wide(String(count)),
  `${count}人`,
  ` ${count} 个`,
]);
const DATES = spelled(days, (day) => {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  const serial = Date.parse(day) / 86_400_000 + 25_569;
  return [
    day,
    new Date(`${day}T00:00:00Z`),
    serial,
    `${year}/${month}/${date}`,
    `${year}.${month}.${date}`,
    `${year}年${month}月${date}日`,
    wide(`${year}-${month}-${date}`),
    day.replaceAll('-', ''),
  ];
});
const LEVELS: Record<string, string[]> = {
  committee: ['团委', '基层团委', '团委（机关）'],
  'working-committee': ['团工委', '团 工 委'],
  'general-branch': ['团总支', '直属团总支', '团总支部'],
  branch: ['团支部', '支部'],
};
const among = (spellings: Record<string, string[]>): Spelling =>
  spelled(fc.constantFrom(...Object.keys(spellings)), (value) => spellings[value]!);
const PLATFORM_WORDS: Record<string, string[]> = {
  sina: ['新浪', '新浪微博', 'SINA', 'Ｓｉｎａ'],
  tencent: ['腾讯', '腾讯微博', 'QQ', '腾 讯'],
};
const SETS = fc.constantFrom(['sina'], ['tencent'], ['sina', 'tencent'], ['tencent', 'sina']);

const SPELLINGS: Record<string, Spelling> = {
  org: TEXTS,
  parent: TEXTS,
  project: TEXTS,
  post: TEXTS,
  workPost: TEXTS,
  reason: TEXTS,
  wantedReason: TEXTS,
  proof: TEXTS,
  intro: TEXTS,
  location: TEXTS,
  nickname: NICKNAMES,
  wantedNickname: NICKNAMES,
  wantedNickname2: NICKNAMES,
  person: NAMES,
  contact: NAMES,
  adminName: NAMES,
  receiver: NAMES,
  phone: PHONES,
  adminPhone: PHONES,
  receiverPhone: PHONES,
  regPhone: PHONES,
  email: EMAILS,
  regEmail: EMAILS,
  followers: COUNTS,
  following: COUNTS,
  posts: COUNTS,
  memberCount: spelled(fc.integer({ min: 0, max: 9_999_999 }), (count) => [
    count,
    `${count}人`,
    wide(String(count)),
  ]),
  verifiedOn: DATES,
  openedOn: DATES,
  asOf: DATES,
  level: among(LEVELS),
  sex: among({ 男: ['男', '男性'], 女: ['女', '女 '] }),
  nature: among({ 专职: ['专职', '专'], 兼职: ['兼职', '兼'], 挂职: ['挂职', '挂职团干部'] }),
  kind: among({
    青年志愿者: ['青年志愿者', '志愿者'],
    大学生村官: ['大学生村官', '村官'],
    其他: ['其他', '其它'],
  }),
  whyNot: among({
    审核中: ['审核中', '正在审核'],
    其他: ['其他', '其他（换届）'],
    未申请: ['未申请', '尚未申请'],
  }),
  platform: among(PLATFORM_WORDS),
  platforms: spelled(SETS, (set) =>
    ['、', ',', '，', '+', '/'].map((separator) =>
      set.map((one) => PLATFORM_WORDS[one]![1]!).join(separator),
    ),
  ),
  ready: spelled(fc.record({ avatar: yesNo, posted: yesNo, proof: yesNo }), ({ avatar, posted, proof }) =>
    ['是否', '√×', 'YN', '10'].flatMap(([yes, no]) => {
      const [one, two, three] = [avatar, posted, proof].map((answer) => (answer ? yes! : no!)) as [
        string,
        string,
        string,
      ];
      return [`${one}/${two}/${three}`, `${one}、${two}、${three}`, wide(`${one},${two},${three}`)];
    }),
  ),
  consent: spelled(yesNo, (answer) =>
    answer ? ['是', '√', 'Y', '1', 1, true, '同意'] : ['否', '×', 'N', '0', false, '不同意'],
  ),
  url: spelled(
    fc.integer({ min: 1_000_000_000, max: 9_999_999_999 }).map((uid) => `http://weibo.com/u/${uid}`),
    (url) => [url],
  ),
  uid: spelled(fc.stringMatching(/^[1-9]\d{4,11}$/), (uid) => [uid, Number(uid)]),
};

const cellOf = (value: Written): Cell => ({ ...EMPTY_CELL, value });

function expectRead(field: Field, spelling: Spelling): void {
  fc.assert(
    fc.property(spelling, ({ value, written }) => {
      expect(field.read(cellOf(written)).value).toEqual(value);
    }),
  );
}

describe('every value, however it is written, is read as what it is', () => {
  it('in a list that leaves no column out', () => {
    expect(Object.keys(SPELLINGS).sort()).toEqual([...FIELDS.keys()].sort());
  });

  it.each([...FIELDS])('%s', (key, field) => {
    expectRead(field, SPELLINGS[key]!);
  });

  it('platform of form 10', () => {
    expectRead(anyPlatformField, among({ ...PLATFORM_WORDS, other: ['其他', '其它'] }));
  });
});

describe('every value, printed into a template, comes back', () => {
  it.each([...FIELDS])('%s', (key, field) => {
    fc.assert(
      fc.property(SPELLINGS[key]!, ({ value }) => {
        expect(field.read(cellOf(field.print(value) as Written)).value).toEqual(value);
      }),
    );
  });
});
