import { useI18n } from 'vue-i18n';
import { useFormat } from '../../i18n/useFormat';
import type { CommitConsequence } from './commit-consequence';

/** What a commit would do, in sentences with exact numbers. */
export function useConsequenceWords() {
  const { t } = useI18n();
  const format = useFormat();

  /** 收下 1,251 行，来自 148 张表；37 行有错误，不收。 */
  function goodRows(told: CommitConsequence): string {
    const counts = { rows: format.count(told.rows), sheets: told.sheets };
    const taken = t('intake.commit.takes', counts);
    return told.refused
      ? taken + t('intake.commit.leaves', { refused: format.count(told.refused) })
      : taken + t('intake.commit.leavesNone');
  }

  /** Either that everything goes in, or what stands against it. */
  function allOrNothing(told: CommitConsequence, withErrors: number): string {
    if (told.hindrance === 'errors')
      return t('intake.commit.refusesAll', {
        rows: format.count(told.refused),
        sheets: withErrors,
      });
    return t('intake.commit.takesAll', { rows: format.count(told.rows), sheets: told.sheets });
  }

  /** What stays outside besides rows, one sentence each; none when nothing does. */
  function outside(told: CommitConsequence): string[] {
    const names = [
      'undecidedSheets',
      'blockedSheets',
      'refusedFiles',
      'replacedSheets',
      'unselectedSheets',
    ] as const;
    return names
      .filter((name) => told[name] > 0)
      .map((name) => t(`intake.commit.outside.${name}`, { count: told[name] }));
  }

  return { goodRows, allOrNothing, outside };
}
