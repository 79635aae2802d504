const INVISIBLE = /[\u00AD\u200B-\u200D\u2060\uFEFF]/gu;
/** Left by NFKC as they are, although they stand for the same brackets. */
const OPENING = /[〔【［〈《]/gu;
const CLOSING = /[〕】］〉》]/gu;
/** NFKC unifies neither these nor a full stop typed between two Han characters. */
const DOTS = /[•・‧⋅∙]/gu;
const STOP_BETWEEN_HAN = /(?<=\p{Script=Han})\.(?=\p{Script=Han})/gu;
// eslint-disable-next-line no-control-regex -- control characters are exactly what is removed
const CONTROLS = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F\u200B\u2060\uFEFF]/gu;

/** Most texts of a sheet are their own key already. */
const PLAIN = /^[\u4e00-\u9fffa-z0-9()·]*$/u;
// eslint-disable-next-line no-control-regex -- see above
const UNTIDY = /[\s\u0000-\u001F\u007F\u200B\u2060\uFEFF]/u;

/**
 * The key under which two texts are compared: NFKC, no white space (U+3000 included), one kind of brackets and
 * of middle dots, lower case. Empty text gives ''. Source: domain rules, section 4.
 */
export function textKey(text: string): string {
  if (PLAIN.test(text)) return text;
  return text
    .normalize('NFKC')
    .toLowerCase()
    .normalize('NFKC')
    .replace(INVISIBLE, '')
    .replace(/\s+/gu, '')
    .replace(OPENING, '(')
    .replace(CLOSING, ')')
    .replace(DOTS, '·')
    .replace(STOP_BETWEEN_HAN, '·');
}

/**
 * A text as it is shown: trimmed (U+3000 included), line breaks and runs of white space become one space,
 * control characters removed; full-width characters stay as they were typed.
 */
export function cleanText(text: string): string {
  if (!UNTIDY.test(text)) return text;
  return text.replace(CONTROLS, '').replace(/\s+/gu, ' ').trim();
}
