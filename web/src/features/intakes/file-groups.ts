import type { IntakeFile, IntakeSheet } from './intake-answers';

/** Where a file stands, in the order in which a person has to look: what only they can decide comes first. */
export const FILE_GROUPS = [
  'undecided',
  'blocked',
  'errors',
  'reading',
  'clean',
  'replaced',
  'skipped',
] as const;
export type FileGroupName = (typeof FILE_GROUPS)[number];

/** The service's code for a sheet that a later file of the intake replaces. */
const REPLACED = 'SHEET.REPEATED';

export interface FileGroup {
  name: FileGroupName;
  files: IntakeFile[];
}

/**
 * The files of an intake, those to be looked at first. Cancelled files are left out, groups without files too;
 * within a group by folder and name, numbers by their value.
 */
export function fileGroups(files: IntakeFile[]): FileGroup[] {
  const standing = files.filter((file) => file.state !== 'cancelled').sort(byPath);
  return FILE_GROUPS.map((name) => ({
    name,
    files: standing.filter((file) => fileGroup(file) === name),
  })).filter((group) => group.files.length > 0);
}

/** Has the file been read, or was it refused? Otherwise it waits, is being read or was cancelled. */
export function isRead({ state }: IntakeFile): boolean {
  return state === 'checked' || state === 'refused';
}

/** Was it refused with an error, unlike what was merely passed over in a ZIP? */
export function isRefused({ state, problems, fault }: IntakeFile): boolean {
  if (fault !== null) return true;
  return state === 'refused' && problems.some(({ severity }) => severity === 'error');
}

/** Does the file wait to be read, or is it being read? */
export function isUnderWay({ state }: IntakeFile): boolean {
  return state === 'waiting' || state === 'reading';
}

/** Does a later file of the intake hold the same form of the same unit, so that this sheet stays outside? */
export function isReplaced({ problems }: IntakeSheet): boolean {
  return problems.some(({ code }) => code === REPLACED);
}

/** The group of one file: its worst sheet decides; those that a later file replaces have no say. */
export function fileGroup(file: IntakeFile): FileGroupName {
  if (isUnderWay(file)) return 'reading';
  const sheets = file.sheets.filter((sheet) => !isReplaced(sheet));
  if (sheets.some((sheet) => sheet.undecided.length > 0)) return 'undecided';
  if (isRefused(file) || sheets.some((sheet) => sheet.blocked)) return 'blocked';
  if (file.state === 'refused') return 'skipped';
  if (sheets.some(hasErrors)) return 'errors';
  return sheets.length === 0 && file.sheets.length > 0 ? 'replaced' : 'clean';
}

/** Is a row of this sheet refused, or something of the sheet as a whole wrong? */
export function hasErrors(sheet: IntakeSheet): boolean {
  return sheet.counts.errors > 0 || sheet.counts.refused > 0;
}

/** Is there anything to mend or to read in this file, be it a hint? */
export function hasRemarks(file: IntakeFile): boolean {
  if (fileGroup(file) !== 'clean') return true;
  return (
    file.problems.length > 0 ||
    file.sheets.some(({ counts, problems }) => problems.length > 0 || counts.warnings > 0 || counts.hints > 0)
  );
}

const order = new Intl.Collator('zh-CN', { numeric: true });

function byPath(one: IntakeFile, other: IntakeFile): number {
  return order.compare(one.path ?? one.name, other.path ?? other.name);
}
