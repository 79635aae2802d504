import type { CellObject } from '@e965/xlsx';
import { errorNumber } from './error-codes';
import type { MarkupReader } from './read-markup';
import { refuse, type Refusal } from './refusal';
import { SheetBuilder } from './sheet-builder';
import type { SheetSource } from './sheet-grid';

type Attributes = Readonly<Record<string, string>>;

const MOST_SHEETS = 1000;
const LONGEST_TEXT = 20_000;

/** Reads the elements of an XML spreadsheet 2003, whatever prefix they have, sheet by sheet. */
export class XmlSheetReader implements MarkupReader {
  private readonly sheets: SheetBuilder[] = [];
  private row = 0;
  private column = 0;
  private cell: Attributes = {};
  private type: string | null = null;
  private value = '';
  private option = '';
  private comments = 0;
  /** Was the end tag of the workbook there? A file cut short has none. */
  isComplete = false;

  get refusal(): Refusal | null {
    return this.sheets.length > MOST_SHEETS ? refuse('FILE.TOO_COMPLEX') : (this.sheet?.refusal ?? null);
  }

  sources(): SheetSource[] {
    return this.sheets.map((sheet) => sheet.source());
  }

  open(name: string, attributes: Record<string, string>): void {
    const own = localNames(attributes);
    switch (localName(name)) {
      case 'Worksheet':
        this.sheets.push(new SheetBuilder(own['Name'] ?? `Sheet${this.sheets.length + 1}`));
        this.row = 0;
        break;
      case 'Row':
        this.row = placeOf(own['Index'], this.row);
        this.column = 0;
        break;
      case 'Cell':
        this.startCell(own);
        break;
      case 'Data':
        if (this.comments === 0) this.type = own['Type'] ?? 'String';
        break;
      case 'Comment':
        this.comments += 1;
        break;
      case 'Visible':
        this.option = '';
        break;
    }
  }

  text(text: string): void {
    if (this.type !== null && this.value.length < LONGEST_TEXT) this.value += text;
    else if (this.option.length < 20) this.option += text;
  }

  close(name: string, isImplied: boolean): void {
    switch (localName(name)) {
      case 'Workbook':
        this.isComplete = !isImplied;
        break;
      case 'Row':
        this.row += 1;
        break;
      case 'Cell':
        this.endCell();
        break;
      case 'Comment':
        this.comments -= 1;
        break;
      case 'Data':
        if (this.comments === 0) this.endData();
        break;
      case 'Visible':
        if (this.sheet && this.option.trim() !== '') this.sheet.hidden = true;
        break;
    }
  }

  private get sheet(): SheetBuilder | undefined {
    return this.sheets.at(-1);
  }

  private startCell(attributes: Attributes): void {
    this.cell = attributes;
    this.column = placeOf(attributes['Index'], this.column);
    this.value = '';
  }

  private endData(): void {
    const { HRef: link, Formula: formula } = this.cell;
    const cell = typedCell(this.type ?? 'String', this.value);
    if (formula !== undefined) cell.f = formula.replace(/^=/u, '');
    if (link !== undefined) cell.l = { Target: link };
    if (cell.v !== '' || formula !== undefined) this.sheet?.put(this.row, this.column, cell);
    this.type = null;
  }

  private endCell(): void {
    const right = countOf(this.cell['MergeAcross']);
    const down = countOf(this.cell['MergeDown']);
    this.sheet?.merge(this.row, this.column, { down, right });
    this.column += right + 1;
  }
}

function typedCell(type: string, text: string): CellObject {
  if (type === 'Number' && text.trim() !== '' && Number.isFinite(Number(text))) {
    return { t: 'n', v: Number(text) };
  }
  if (type === 'Boolean') return { t: 'b', v: text.trim() === '1' };
  if (type === 'DateTime') return dayCell(text);
  const error = type === 'Error' ? errorNumber(text.trim()) : null;
  return error === null ? { t: 's', v: text } : { t: 'e', v: error };
}

/** Moments of a sheet have no zone: their UTC fields show what the cell shows. */
function dayCell(text: string): CellObject {
  const moment = new Date(`${text.trim().replace(/Z$/u, '')}Z`);
  return Number.isNaN(moment.getTime()) ? { t: 's', v: text } : { t: 'd', v: moment };
}

/** Row or column, counted from 0, that an ss:Index (counted from 1) names, else the next one. */
function placeOf(index: string | undefined, next: number): number {
  const place = countOf(index);
  return place > 0 ? place - 1 : next;
}

function countOf(written: string | undefined): number {
  const count = Number.parseInt(written ?? '0', 10);
  return Number.isSafeInteger(count) && count > 0 ? count : 0;
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

function localNames(attributes: Record<string, string>): Attributes {
  return Object.fromEntries(Object.entries(attributes).map(([name, value]) => [localName(name), value]));
}
