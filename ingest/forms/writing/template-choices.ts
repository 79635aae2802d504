import type { Workbook } from 'exceljs';
import type { FormColumn } from '../form-definition';
import { columnLetter } from '../workbook/column-letter';
import { CHOICES_SHEET } from './own-sheets';
import { safeText } from './safe-text';
import type { TemplateOf } from './template-of';

/** What a template offers in its drop-down lists. Its sheet, which nobody sees, is added when all are known. */
export class TemplateChoices {
  private readonly lists = new Map<string, readonly string[]>();

  constructor(private readonly of: TemplateOf) {}

  /** The texts offered for a column; empty where everybody writes what they know. */
  offeredFor({ key, choices = [] }: FormColumn): readonly string[] {
    if (key === 'org') return this.of.organizations.map(({ name }) => safeText(name));
    if (key === 'parent') return [...new Set([this.of.unit.name, ...this.parents()])].map(safeText);
    return choices;
  }

  /** Where the list of these texts will stand; null for an empty one. */
  rangeOf(texts: readonly string[]): string | null {
    if (texts.length === 0) return null;
    const id = texts.join('\n');
    this.lists.set(id, texts);
    const letter = columnLetter([...this.lists.keys()].indexOf(id) + 1);
    return `'${CHOICES_SHEET}'!$${letter}$1:$${letter}$${texts.length}`;
  }

  addSheet(workbook: Workbook): void {
    const sheet = workbook.addWorksheet(CHOICES_SHEET, { state: 'veryHidden' });
    [...this.lists.values()].forEach((texts, index) => {
      texts.forEach((text, row) => {
        sheet.getCell(row + 1, index + 1).value = text;
      });
    });
  }

  private parents(): string[] {
    return this.of.organizations.filter(({ level }) => level !== 'branch').map(({ name }) => name);
  }
}
