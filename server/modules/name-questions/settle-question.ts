import type { EntityManager } from 'typeorm';
import { ProblemException } from '../../http/problem.exception';
import type { ListedQuestion } from './name-question-list.service';
import { NameQuestion } from './name-question.entity';

/** How a question is settled, by whom and when. */
export interface Settlement {
  state: 'answered' | 'dismissed';
  organizationId: number | null;
  reason: string | null;
  at: Date;
  userId: number;
}

export async function settleQuestion(
  manager: EntityManager,
  id: number,
  { at, userId, ...of }: Settlement,
): Promise<void> {
  await manager.update(NameQuestion, { id }, { ...of, settledById: userId, settledAt: at });
}

/** Throws when nobody waits for a decision any more; one that was dismissed may still be answered. */
export function refuseSettled({ name, state }: Pick<ListedQuestion, 'name' | 'state'>): void {
  if (state === 'open' || state === 'dismissed') return;
  const why = state === 'answered' ? '已经对照过' : '已不在现行报送中';
  throw ProblemException.conflict('NAME_QUESTION.SETTLED', `“${name}”${why}，请刷新列表。`);
}
