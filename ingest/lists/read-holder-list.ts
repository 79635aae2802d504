import { readAccountUid } from '../../domain/account-uid';
import type { HolderCategory } from '../../domain/holder';
import { isPlatform, type Platform } from '../../domain/platform';
import type { Problem } from '../../domain/problem';
import { textKey } from '../../domain/text';
import { taken } from '../forms/fields/field';
import type { ColumnKind } from '../forms/form-definition';
import { makeProblem, type Place } from '../forms/problems/make-problem';
import { addressFits } from '../forms/rules/address-fits.rule';
import { cellText, isBlank, type Cell } from '../forms/workbook/cell';
import { columnLetter } from '../forms/workbook/column-letter';
import { openWorkbook } from '../forms/workbook/open-workbook';
import type { SheetGrid } from '../forms/workbook/sheet-grid';
import type { FormRow } from '../forms/workbook-reading';
import { readProfileAddress } from '../platforms/profile-address';
import { CATEGORY_WORDS, LIST_COLUMNS, listColumnKey } from './list-columns';

/** One holder of a list; `category` is null when its word is not understood. */
export interface ListedRow {
  category: HolderCategory | null;
  row: FormRow;
}

/** A list of holders with accounts, as the committee got it from a platform; rows in problems of severity error are not to be taken. */
export interface HolderListReading {
  /** Letters of the columns by the keys of their values. */
  columns: Record<string, string>;
  rows: ListedRow[];
  problems: Problem[];
}

const SEARCHED_ROWS = 10;

/**
 * Reads a list of any table format: headings on one of the first ten rows, at least the organization and the account's
 * address or UID. `platform` is that of rows which do not say it. Never throws on what a file may hold.
 */
export function readHolderList(bytes: Buffer, platform: Platform | null): HolderListReading {
  const opened = openWorkbook(bytes);
  if (opened.kind === 'refused') return refused(opened.problem);
  for (const grid of opened.sheets.filter((sheet) => !sheet.hidden && sheet.farCell() === null)) {
    const heading = headingRow(grid);
    if (heading) return readRows(grid, { ...heading, platform });
  }
  return refused(
    problemOf(
      'LIST.NO_HEADING',
      '前 10 行里没有标题行，至少要有“团组织全称”和“微博地址”（或“UID”）两列，请补上后再导入。',
    ),
  );
}

interface ListLayout {
  heading: number;
  /** Column numbers by key. */
  places: Map<string, number>;
  platform: Platform | null;
}

function headingRow(grid: SheetGrid): Omit<ListLayout, 'platform'> | null {
  for (let row = 1; row <= Math.min(SEARCHED_ROWS, grid.lastRow); row += 1) {
    const places = new Map<string, number>();
    for (const { column, text } of grid.textsOf(row)) {
      const key = listColumnKey(text);
      if (key !== null && !places.has(key)) places.set(key, column);
    }
    if (places.has('org') && (places.has('url') || places.has('uid'))) return { heading: row, places };
  }
  return null;
}

function readRows(grid: SheetGrid, layout: ListLayout): HolderListReading {
  const columns = Object.fromEntries([...layout.places].map(([key, column]) => [key, columnLetter(column)]));
  const reading: HolderListReading = { columns, rows: [], problems: [] };
  for (let row = layout.heading + 1; row <= grid.lastRow; row += 1) {
    if ([...layout.places.values()].every((column) => grid.text(row, column) === '')) continue;
    const { listed, problems } = readRow(grid, row, layout);
    reading.rows.push(listed);
    reading.problems.push(...problems);
  }
  return reading;
}

function readRow(grid: SheetGrid, row: number, layout: ListLayout) {
  const values: FormRow = { row };
  const problems: Problem[] = [];
  const places = placesIn(grid, row, layout);
  for (const definition of LIST_COLUMNS) {
    const column = places.get(definition.key);
    const place = placeOf(row, definition, column);
    const cell = column === undefined ? null : grid.cell(row, column);
    const { value, problems: found } = readCell(cell, definition);
    values[definition.key] = value;
    for (const problem of found) {
      const problemOfCell = makeProblem({ ...problem, place, value: cell ? cellText(cell) : null });
      const severity =
        definition.key === 'org' || definition.key === 'url' ? problemOfCell.severity : 'warning';
      problems.push({ ...problemOfCell, severity });
    }
  }
  tellAccount(values, layout.platform);
  problems.push(...accountProblems(values, layout));
  const category = categoryOf(grid, values, layout);
  if (category === null) problems.push(unknownCategory(grid, row, layout));
  else if (nameIsMissing(values, category)) problems.push(missingName(row, category));
  return { listed: { category, row: values }, problems };
}

/** Of a project, 姓名 is the project's name where the list has no column for it. */
function placesIn(grid: SheetGrid, row: number, { places }: ListLayout): Map<string, number> {
  const column = places.get('category');
  const word = column === undefined ? '' : textKey(grid.text(row, column));
  if (CATEGORY_WORDS[word] !== 'project') return places;
  const { person, ...others } = Object.fromEntries(places);
  return new Map(Object.entries({ ...(person === undefined ? {} : { project: person }), ...others }));
}

function readCell(cell: Cell | null, { key, field }: ColumnKind) {
  if (cell?.error)
    return { value: null, problems: [{ code: 'CELL.ERROR_VALUE' as const, facts: { seen: cell.error } }] };
  if (cell === null || isBlank(cell)) {
    return key === 'org' ? { value: null, problems: [{ code: 'CELL.MISSING' as const }] } : taken(null);
  }
  return field.read(cell);
}

/** The platform is the row's, else the list's, else that of the address; the address may tell the uid. */
function tellAccount(values: FormRow, listPlatform: Platform | null): void {
  const address = typeof values.url === 'string' ? readProfileAddress(values.url) : null;
  values.address = address;
  const shown = address?.kind === 'uid' || address?.kind === 'alias' ? address.platform : null;
  values.platform ??= listPlatform ?? shown;
  const { platform, uid } = values;
  if (!isPlatform(platform)) return;
  if (typeof uid === 'string') values.uid = readAccountUid(uid, platform) ?? uid;
  else if (address?.kind === 'uid' && address.platform === platform) values.uid = address.uid;
}

function accountProblems(values: FormRow, { places }: ListLayout): Problem[] {
  const { row } = values;
  const fits = addressFits(values, { platform: null, cutOffOn: null }).map(
    ({ code, key, facts = {}, severity }) => {
      const definition = LIST_COLUMNS.find((column) => column.key === key)!;
      const seen = typeof values[key] === 'string' ? (values[key] as string) : null;
      const place = placeOf(row, definition, places.get(key));
      return makeProblem({ code, facts, place, value: seen, ...(severity ? { severity } : {}) });
    },
  );
  if (isPlatform(values.platform)) return fits;
  const message = `第 ${row} 行：看不出是哪个平台的账号，请填写“平台”（新浪或腾讯），或在导入时选定。`;
  return [...fits, { ...problemOf('LIST.PLATFORM_UNKNOWN', message), row }];
}

function categoryOf(grid: SheetGrid, values: FormRow, { places }: ListLayout): HolderCategory | null {
  const column = places.get('category');
  const word = column === undefined ? '' : textKey(grid.text(values.row, column));
  if (word !== '') return CATEGORY_WORDS[word] ?? null;
  if (values.person !== null) return 'cadre';
  return values.project === null ? 'organization' : 'project';
}

function unknownCategory(grid: SheetGrid, row: number, { places }: ListLayout): Problem {
  const column = places.get('category')!;
  const seen = grid.text(row, column);
  const message = `第 ${row} 行 ${columnLetter(column)} 列 “类别”：“${seen.slice(0, 20)}”看不明白，请写团组织、工作项目、团干部或青少年工作者。`;
  const problem = problemOf('LIST.CATEGORY_UNKNOWN', message);
  return { ...problem, row, column: columnLetter(column), value: seen.slice(0, 80) };
}

const NAME_KEYS: Partial<Record<HolderCategory, string>> = {
  project: 'project',
  cadre: 'person',
  'youth-worker': 'person',
};

/** A list gives the name of a project where it gives that of a person. */
function nameIsMissing(values: FormRow, category: HolderCategory): boolean {
  const key = NAME_KEYS[category];
  return key !== undefined && values[key] === null;
}

function missingName(row: number, category: HolderCategory): Problem {
  const heading = category === 'project' ? '项目名称' : '姓名';
  const message = `第 ${row} 行：没有“${heading}”，不知道是谁的账号，请补上。`;
  return { ...problemOf('LIST.NAME_MISSING', message), row };
}

function placeOf(row: number, { heading }: ColumnKind, column: number | undefined): Place {
  return column === undefined ? { row } : { row, column: columnLetter(column), heading };
}

function problemOf(code: string, message: string): Problem {
  return { code, severity: 'error', row: null, column: null, value: null, message };
}

function refused(problem: Problem): HolderListReading {
  return { columns: {}, rows: [], problems: [problem] };
}
