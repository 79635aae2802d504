import type { Problem } from '../../../domain/problem';
import type { FormColumn } from '../form-definition';

/** One heading of a sheet's table, with the column (0-based) it stands over. */
export interface Heading {
  column: number;
  text: string;
  /** The heading over this and other columns, where headings take two rows. */
  group?: string;
}

/** The row, or two rows, that name the columns. */
export interface HeadingRow {
  /** Where the headings begin; `row` is where they end. */
  first: number;
  row: number;
  headings: Heading[];
}

/** A column of a form, and where the sheet has it. */
export interface PlacedColumn {
  column: number;
  definition: FormColumn;
  /** Where the value is split over several columns, one for each of its parts. */
  parts?: readonly number[];
}

/** Where a form's columns are in one sheet. */
export interface ColumnLayout {
  columns: PlacedColumn[];
  /** Columns that belong to every form's sheet and hold no value: 序号, 备注. */
  margins: number[];
  problems: Problem[];
}
