/** Programs leave these beside a workbook that is open: ~$名单.xlsx, .~名单.et. */
const LEFT_BY_PROGRAM = /^(?:~\$|\.(?!\.?$))/u;
const WORKBOOK = /\.(?:xls[xmb]?|xl[st]x?|et|ett|csv|tsv|ods|numbers)$/iu;

/**
 * Does a file's name, with or without its folders, say that it is a table? Also of formats that are not read: their
 * owner is told so.
 */
export function isWorkbookName(path: string): boolean {
  const name = fileNameOf(path);
  return WORKBOOK.test(name) && !LEFT_BY_PROGRAM.test(name);
}

/** What systems and programs put into folders by themselves: nobody handed it in. */
export function isLeftByPrograms(path: string): boolean {
  const isJunk = /^(?:thumbs\.db|desktop\.ini)$/iu.test(fileNameOf(path));
  return isJunk || path.split('/').some((part) => part === '__MACOSX' || LEFT_BY_PROGRAM.test(part));
}

function fileNameOf(path: string): string {
  return path.slice(path.replaceAll('\\', '/').lastIndexOf('/') + 1);
}
