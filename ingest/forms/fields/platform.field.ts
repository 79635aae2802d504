import { textKey } from '../../../domain/text';
import { cellText } from '../workbook/cell';
import { choiceField, choicesByKey, type Choice } from './choice.field';
import { printPlain, refused, taken, type Field } from './field';

/** A platform as forms name it; `other` only where a form allows it. */
export type FormPlatform = 'sina' | 'tencent' | 'other';

const BOTH: readonly Choice<FormPlatform>[] = [
  {
    value: 'sina',
    label: '新浪',
    synonyms: [
      '新浪微博',
      '新浪网',
      '新浪平台',
      '新浪微博平台',
      'sina',
      'sina微博',
      '新浪sina',
      'weibo',
      'sinaweibo',
      '新浪(sina)',
    ],
  },
  {
    value: 'tencent',
    label: '腾讯',
    synonyms: [
      '腾讯微博',
      '腾讯网',
      '腾讯平台',
      '腾讯微博平台',
      'tencent',
      'qq',
      'qq微博',
      '腾讯qq',
      '腾讯(qq)',
      't.qq.com',
      '腾迅',
      '腾迅微博',
    ],
  },
];
const OTHER: Choice<FormPlatform> = { value: 'other', label: '其他', synonyms: ['其它', '其他平台'] };

/** 新浪 or 腾讯. */
export const platformField: Field = choiceField('PLATFORM.UNKNOWN', BOTH);

/** 新浪, 腾讯 or 其他 (form 10). */
export const anyPlatformField: Field = choiceField('PLATFORM.UNKNOWN', [...BOTH, OTHER]);

const BY_KEY = choicesByKey(BOTH);
const SEPARATORS = /[、,+/;和及与&|\\]+|\s+(?!weibo)/u;
/** Both, in one word. */
const BOTH_NAMED =
  /^(?:新浪(?:微博)?腾讯(?:微博)?|腾讯(?:微博)?新浪(?:微博)?|(?:两个|双)平台|(?:两者|两个)?[均都](?:开通|可|申请)?)$/u;

/** One or both platforms in one cell, separated by 、,， or +: a list without repetition. */
export const platformsField: Field = {
  read(cell) {
    const seen = cellText(cell);
    if (BOTH_NAMED.test(textKey(seen.slice(0, 60)))) return taken(['sina', 'tencent']);
    const names = seen.normalize('NFKC').slice(0, 60).split(SEPARATORS).filter(Boolean);
    const platforms = names.map((name) => BY_KEY.get(textKey(name)));
    const isUnknown = platforms.length === 0 || platforms.includes(undefined);
    if (isUnknown) return refused('PLATFORM.UNKNOWN', { seen, options: '新浪、腾讯（一个或两个）' });
    return taken([...new Set(platforms)]);
  },
  print: (value) => (Array.isArray(value) ? value.map(labelOf).join('、') : printPlain(value)),
};

/** 新浪 / 腾讯 / 其他. */
export function labelOf(platform: unknown): string {
  return [...BOTH, OTHER].find((choice) => choice.value === platform)?.label ?? String(platform);
}
