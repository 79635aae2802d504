import type { FormNumber } from '../../domain/form';
import type { CellEdit } from './cell-edit';

/** What people have decided about a file before it is read, and how its reading can be stopped. */
export interface ReadingOptions {
  /** Laid over the sheets before anything is read; those beyond the bounds of a form are left out. */
  edits?: readonly CellEdit[];
  /** By the name of a sheet the form a person has chosen for it. */
  forms?: Readonly<Record<string, FormNumber>>;
  /** Stops the reading, which then rejects with the signal's reason. */
  signal?: AbortSignal;
}
