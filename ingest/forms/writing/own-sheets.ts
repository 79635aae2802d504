/** Sheets that we write ourselves and that hold no form. */
export const COVER_SHEET = '填写说明';
export const EXAMPLE_SHEET = '填写示例';
export const CHOICES_SHEET = '选项';
export const VERSION_SHEET = '模板信息';
/** What is wrong with a file that goes back to be mended. */
export const RETURN_SHEET = '退回说明';

const NAMES = new Set([COVER_SHEET, EXAMPLE_SHEET, CHOICES_SHEET, VERSION_SHEET, RETURN_SHEET]);

/** Is a sheet of this name, when it holds no form, one of ours, of which nobody need be told that it was not read? */
export function isOwnSheet(name: string): boolean {
  return NAMES.has(name);
}
