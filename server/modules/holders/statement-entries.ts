import type { FormNumber } from '../../../domain/form';
import { groupBy } from '../../../domain/group-by';
import { type ComparedRow, type RowDifference, rowDifferences } from '../../../domain/row-differences';
import type { ComparedRowsService } from '../submissions/compared-rows.service';
import type { SubmissionRow } from '../submissions/submission-row.entity';
import { entryOf } from './history-entries';
import type { HistoryAccountDto, HistorySourceDto, HolderHistoryEntryDto } from './holder-history.dto';

/** A row of a submission that names the holder. */
export type Statement = Pick<SubmissionRow, 'row' | 'taken' | 'values' | 'sealedContacts'> & {
  submissionId: number;
  form: FormNumber;
  at: Date;
  by: string | null;
  source: HistorySourceDto;
  account: HistoryAccountDto | null;
};

/** What each submission said of the holder, against what the same form had said before. Oldest first. */
export function statementEntries(
  statements: Statement[],
  rows: ComparedRowsService,
): HolderHistoryEntryDto[] {
  return [...groupBy(statements, (each) => each.form).values()].flatMap((ofForm) => {
    let before: ComparedRow[] = [];
    return [...groupBy(ofForm, (each) => each.submissionId).values()].flatMap((said) => {
      const after = said.map((each) => rows.opened(each));
      const differences = rowDifferences(said[0]!.form, before, after);
      before = after;
      return said.map((statement, index) => statementEntry(statement, differences[index]!, rows));
    });
  });
}

function statementEntry(
  { at, by, source, account, form }: Statement,
  difference: RowDifference,
  rows: ComparedRowsService,
): HolderHistoryEntryDto {
  return entryOf('stated', at, {
    ...{ by, source, account, form },
    change: difference.change,
    cells: rows.cellsOf(form, difference),
  });
}
