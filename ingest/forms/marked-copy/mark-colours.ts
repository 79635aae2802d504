import type { Severity } from '../../../domain/problem';

/** What a coloured cell says: something is wrong with it, or a person has corrected it on the preview. */
export type MarkKind = Severity | 'edited';

/**
 * Fills of marked cells, ever lighter the less there is to do, so that they can be told apart in grey too. By
 * these very colours our marks are known again when the file comes back.
 */
export const MARK_COLOURS: Readonly<Record<MarkKind, string>> = {
  error: 'FFF19C96',
  warning: 'FFFFD780',
  hint: 'FFCFE3F7',
  edited: 'FFCDECC9',
};

export const MARK_NAMES: Readonly<Record<MarkKind, string>> = {
  error: '错误',
  warning: '警告',
  hint: '提示',
  edited: '已改',
};

const WORST_FIRST: readonly MarkKind[] = ['error', 'warning', 'hint', 'edited'];

export function worstOf(kinds: readonly MarkKind[]): MarkKind {
  return WORST_FIRST.find((kind) => kinds.includes(kind)) ?? 'edited';
}
