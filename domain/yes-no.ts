import { textKey } from './text';

const YES = new Set([
  '是',
  '√',
  '✓',
  '✔',
  '☑',
  'y',
  'yes',
  '1',
  'true',
  '有',
  '已',
  '已有',
  '已发',
  '已上传',
  '已完成',
  '已备',
  '对',
  '✅',
]);
const NO = new Set([
  '否',
  '×',
  '✗',
  '✘',
  '✕',
  '☐',
  'x',
  'n',
  'no',
  '0',
  'false',
  '无',
  '未',
  '没有',
  '未有',
  '未发',
  '未上传',
  '未完成',
  '不是',
  '✖',
  '╳',
  '❌',
]);

/** Asks for a tick as a coloured picture: ✔️ is ✔. */
const EMOJI_STYLE = /\uFE0F/gu;

/** 是 / √ / Y / 1 is true, 否 / × / N / 0 is false, anything else null. Source: domain rules, section 4. */
export function readYesNo(text: string): boolean | null {
  const key = textKey(text).replace(EMOJI_STYLE, '');
  if (YES.has(key)) return true;
  return NO.has(key) ? false : null;
}
