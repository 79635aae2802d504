import type { Platform } from './platform';

const SHAPES: Record<Platform, RegExp> = {
  sina: /^\d{5,12}$/,
  tencent: /^[A-Za-z0-9_-]{1,64}$/,
};

/** The uid as the platform writes it (Sina: 5–12 digits, Tencent: account name); null when it cannot be one. */
export function readAccountUid(text: string, platform: Platform): string | null {
  if (text.length > 100) return null;
  const uid = text.normalize('NFKC').replace(/\s+/gu, '');
  return SHAPES[platform].test(uid) ? uid : null;
}
