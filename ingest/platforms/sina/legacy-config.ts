import { loadFragment } from '../page-fragment';

/** Whose page a desktop page is; the visitor's own `uid` and `nick` beside it are never looked at. */
export interface PageOwner {
  uid: string | null;
  nickname: string | null;
}

/** The owner named by a desktop page's `$CONFIG['oid']` and `$CONFIG['onick']`. */
export function readPageOwner(text: string): PageOwner {
  const uid = configValue(text, 'oid');
  const nickname = configValue(text, 'onick');
  return {
    uid: uid && /^[1-9]\d{4,15}$/.test(uid) ? uid : null,
    nickname: nickname ? loadFragment(nickname).text().trim() || null : null,
  };
}

function configValue(text: string, key: string): string | null {
  const start = text.indexOf(`$CONFIG['${key}']`);
  if (start === -1) return null;
  const value = /^\$CONFIG\['\w+'\]\s*=\s*(['"])(.*?)\1/.exec(text.slice(start, start + 200))?.[2] ?? null;
  return (
    value && value.replace(/\\u([0-9a-f]{4})/gi, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)))
  );
}
