import { Injectable } from '@nestjs/common';
import type { CellDifference } from '../../../domain/cell-difference';
import type { FormNumber } from '../../../domain/form';
import type { ComparedRow, RowDifference } from '../../../domain/row-differences';
import type { FormColumn } from '../../../ingest/forms/form-definition';
import { definitionOf } from '../../../ingest/forms/form-definitions';
import { Sealer } from '../../crypto/seal';
import { maskContact } from './contact-mask';
import type { ComparedCellDto, ComparedColumnDto } from './submission-comparison.dto';
import type { SubmissionRow } from './submission-row.entity';

/** Not a column of any form: whether the row was taken. A row that was refused and is taken now has changed. */
const TAKEN = 'taken';
const TAKEN_HEADING = '处理结果';

/** Stored rows made ready to be compared, and their differences in the words of the form; contacts masked. */
@Injectable()
export class ComparedRowsService {
  constructor(private readonly sealer: Sealer) {}

  /** Contacts are opened here so that a changed phone is found; nothing leaves `cellsOf` unmasked. */
  opened({
    row,
    taken,
    values,
    sealedContacts,
  }: Pick<SubmissionRow, 'row' | 'taken' | 'values' | 'sealedContacts'>): ComparedRow {
    const contacts = sealedContacts === null ? {} : JSON.parse(this.sealer.open(sealedContacts));
    return { row, values: { ...values, ...contacts, [TAKEN]: taken } };
  }

  /** Of a changed row the cells that differ, of a new or missing one all that are filled in, else none. */
  cellsOf(form: FormNumber, { change, before, after, cells }: RowDifference): ComparedCellDto[] {
    const { columns } = definitionOf(form);
    if (change === 'unchanged') return [];
    if (change === 'changed') return shown(columns, cells);
    const only = columns.map(({ key }) => ({
      key,
      before: before?.values[key] ?? null,
      after: after?.values[key] ?? null,
    }));
    return shown(columns, only).filter((cell) => cell.before !== null || cell.after !== null);
  }
}

/** The columns in which versions of a form are compared. */
export function comparedColumns(form: FormNumber): ComparedColumnDto[] {
  const columns = definitionOf(form).columns.map(({ key, heading, contact }) => ({ key, heading, contact }));
  return [...columns, { key: TAKEN, heading: TAKEN_HEADING, contact: false }];
}

/** In the order of the form's columns. */
function shown(columns: readonly FormColumn[], cells: CellDifference[]): ComparedCellDto[] {
  const byKey = new Map(cells.map((cell) => [cell.key, cell]));
  const ofColumns = columns.flatMap((column) => {
    const cell = byKey.get(column.key);
    return cell ? [shownCell(column, cell)] : [];
  });
  const taken = byKey.get(TAKEN);
  return taken ? [...ofColumns, takenCell(taken)] : ofColumns;
}

function shownCell(column: FormColumn, { key, before, after }: CellDifference): ComparedCellDto {
  const { heading, contact } = column;
  return { key, heading, contact, before: textOf(column, before), after: textOf(column, after) };
}

function takenCell({ key, before, after }: CellDifference): ComparedCellDto {
  const word = (taken: unknown) => (taken === true ? '已接收' : '已退回');
  return { key, heading: TAKEN_HEADING, contact: false, before: word(before), after: word(after) };
}

function textOf({ field, contact }: FormColumn, value: unknown): string | null {
  if (value === null || value === undefined || value === '') return null;
  const printed = field.print(value);
  const text = printed instanceof Date ? printed.toISOString().slice(0, 10) : String(printed);
  return contact ? maskContact(text) : text;
}
