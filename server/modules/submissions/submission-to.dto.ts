import { maskContacts } from './contact-mask';
import { conflictSentence, STATE_CONFLICT_CODE } from './plan/conflict-rules';
import type { SubmissionRow } from './submission-row.entity';
import type { ProblemDto, SubmissionDto, SubmissionRowDto } from './submission.dto';

/** A holder that stands in two states at this moment; the words name forms and states. */
export interface StandingConflict {
  holderId: number;
  name: string;
  claimed: string;
}

export interface RowToShow {
  row: SubmissionRow;
  /** As they are; shown masked. */
  contacts: Record<string, string>;
  conflict: StandingConflict | null;
}

export function submissionToDto(
  stored: Omit<SubmissionDto, 'receivedAt'> & { receivedAt: Date },
): SubmissionDto {
  return { ...stored, receivedAt: stored.receivedAt.toISOString() };
}

export function rowToDto({ row, contacts, conflict }: RowToShow): SubmissionRowDto {
  return {
    row: row.row,
    taken: row.taken,
    values: { ...row.values, ...maskContacts(contacts) },
    problems: conflict && row.taken ? [...row.problems, conflictProblem(row, conflict)] : row.problems,
    holderId: row.holderId,
    accountId: row.accountId,
  };
}

function conflictProblem({ row }: SubmissionRow, { name, claimed }: StandingConflict): ProblemDto {
  return {
    code: STATE_CONFLICT_CODE,
    severity: 'warning',
    row,
    column: null,
    value: name,
    message: `第 ${row} 行：${conflictSentence(name, claimed)}`,
  };
}
