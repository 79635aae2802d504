import { Workbook } from 'exceljs';
import { finishTemplate } from './writing/finish-template';
import { writeFormVersion } from './writing/form-version';
import { TemplateChoices } from './writing/template-choices';
import { addCoverSheet } from './writing/template-cover';
import { addExampleSheet } from './writing/template-example';
import type { TemplateOf } from './writing/template-of';
import { addTemplateSheet, notesOf } from './writing/template-sheet';

export type { TemplateOf } from './writing/template-of';

/**
 * One unit's workbook of empty forms for a phase: how to fill it in, a sheet for each form with its unit, choices,
 * notes and prepared rows, and a filled-in example. Filled in and sent back, it is read without a remark.
 */
export async function writeTemplate(of: TemplateOf): Promise<Buffer> {
  const workbook = new Workbook();
  workbook.creator = '团微';
  const choices = new TemplateChoices(of);
  addCoverSheet(workbook, of);
  for (const form of of.forms) addTemplateSheet(workbook, { of, form, choices });
  addExampleSheet(workbook, of.forms);
  choices.addSheet(workbook);
  writeFormVersion(workbook);
  const notes = new Map(of.forms.map((form) => [`附表${form}`, notesOf(form)]));
  return finishTemplate(Buffer.from(await workbook.xlsx.writeBuffer()), notes);
}
