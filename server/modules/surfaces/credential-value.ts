import type { CredentialKind } from '../../../ingest/platforms/platform-card';

/** A value as it goes into a header, or one Chinese sentence saying why it cannot. */
export type CredentialValue = { value: string } | { fault: string };

const RULES: Record<CredentialKind, { label: RegExp; fits: RegExp; fault: string }> = {
  cookie: {
    label: /^cookie:\s*/i,
    // Printable ASCII alone: a line break would begin another header.
    fits: /^[\x21-\x7e]+=[\x20-\x7e]*$/,
    fault: 'Cookie 应形如“SUB=…; SUBP=…”，只含英文字母、数字和符号，请从浏览器整段复制。',
  },
  token: {
    label: /^(?:authorization:\s*)?(?:oauth2|bearer)\s+/i,
    fits: /^[\x21-\x7e]{8,1000}$/,
    fault: '授权 token 应是一串不带空格的英文字母、数字和符号，至少 8 位，请从应用页面整段复制。',
  },
};

/** What was pasted, without a label in front and white space around. */
export function readCredential(kind: CredentialKind, pasted: string): CredentialValue {
  const { label, fits, fault } = RULES[kind];
  const value = pasted.trim().replace(label, '').trim();
  return fits.test(value) ? { value } : { fault };
}
