const MOBILE = /^1\d{10}$/;
const LANDLINE = /^0\d{9,11}$/;
/** 010 and 02x have three digits, all other area codes four. */
const SHORT_AREA_CODE = /^0(?:10|2\d)/;
/** 手机：138…; a number that went through a program as a fraction: 13800001234.0. */
const AROUND = /^(?:手机号?码?|联系电话|电话|办公电话)[:：]?|(?<=^\d{10,12})\.0+$/gu;
const COUNTRY_CODE = /^(?:\+86|0086)(?=\d)|^86(?=1\d{10}$)/;

/**
 * A mobile number (`13800001234`) or a landline with its area code (`022-12345678`), whatever spaces, hyphens,
 * +86 and full-width digits it was typed with; null when it is neither. Source: domain rules, section 4.
 */
export function readPhone(text: string): string | null {
  const typed = text
    .normalize('NFKC')
    .replace(/[\s\-‐‑‒–—―()]+/gu, '')
    .replace(AROUND, '');
  const digits = withoutCountryCode(typed);
  if (MOBILE.test(digits)) return digits;
  return LANDLINE.test(digits) ? splitLandline(digits) : null;
}

/** `138****1234`, `022-****5678`: enough to recognise a number one knows, not enough to call it. */
export function maskPhone(phone: string): string {
  const head = phone.includes('-') ? phone.slice(0, phone.indexOf('-') + 1) : phone.slice(0, 3);
  return `${head}****${phone.slice(-4)}`;
}

function withoutCountryCode(typed: string): string {
  const digits = typed.replace(COUNTRY_CODE, '');
  const isBareLandline = digits !== typed && !digits.startsWith('0') && !MOBILE.test(digits);
  return isBareLandline ? `0${digits}` : digits;
}

function splitLandline(digits: string): string | null {
  const area = SHORT_AREA_CODE.test(digits) ? 3 : 4;
  const number = digits.slice(area);
  return number.length === 7 || number.length === 8 ? `${digits.slice(0, area)}-${number}` : null;
}
