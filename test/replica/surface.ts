import type { Answer } from './replica-answer';
import type { AccountState, AliasNamespace, PagePresence } from './world';
import type { Platform } from '../../domain/platform';

/** Whose page a request asks for: by the key, or by a name that has to be looked up first. */
export type Question = { uid: string } | { namespace: AliasNamespace; name: string };

export interface PageMoment {
  now: Date;
  seed: number;
}

/** One way of asking a platform for a profile: where it answers, and with what. */
export interface Surface {
  name: string;
  platform: Platform;
  hosts: readonly string[];
  /** Null when the address is not one of this surface. */
  question(url: URL): Question | null;
  page(account: AccountState, at: PageMoment): Answer;
  /** The answer about an account that is not shown, for the reason given. */
  absence(presence: Exclude<PagePresence, 'present'>, at: PageMoment): Answer;
}

/** The first of these query parameters that is set, as a question. */
export function queryQuestion(
  url: URL,
  names: Partial<Record<string, 'uid' | AliasNamespace>>,
): Question | null {
  for (const [parameter, kind] of Object.entries(names)) {
    const value = url.searchParams.get(parameter);
    if (value && kind) return kind === 'uid' ? { uid: value } : { namespace: kind, name: value };
  }
  return null;
}
