import { parse } from 'csv-parse/sync';
import type { Problem } from '../../../domain/problem';
import { refuse, type RegisterFile } from './register-entries';
import { entriesFromJson } from './register-json';
import { entriesFromCsv } from './register-csv';

/**
 * Reads a register file: .json as `{units, organizations}`, .csv with a heading line (UTF-8 or GB 18030).
 * Entries that cannot be used are left out with a problem naming their place; never throws.
 */
export function readRegisterFile(bytes: Buffer, fileName: string): RegisterFile {
  const text = decode(bytes);
  if (fileName.toLowerCase().endsWith('.json')) return readJson(text);
  if (fileName.toLowerCase().endsWith('.csv')) return readCsv(text);
  return empty(refuse('FILE.FORMAT', fileName, '名册应为 .json 或 .csv 文件，请另存为其中一种后再导入。'));
}

/** Excel in China saves CSV as GB 18030; what is valid UTF-8 is taken for UTF-8. */
function decode(bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}

function readJson(text: string): RegisterFile {
  try {
    return entriesFromJson(JSON.parse(text));
  } catch {
    return empty(refuse('FILE.DAMAGED', null, '文件不是完整的 JSON，请重新导出后再导入。'));
  }
}

function readCsv(text: string): RegisterFile {
  try {
    return entriesFromCsv(parse(text, { bom: true, relax_column_count: true, trim: true }));
  } catch (fault) {
    const line = (fault as { lines?: number }).lines ?? '?';
    return empty(refuse('FILE.DAMAGED', null, `第 ${line} 行的引号不成对，请改正后再导入。`));
  }
}

function empty(problem: Problem): RegisterFile {
  return { input: { units: [], organizations: [] }, problems: [problem] };
}
