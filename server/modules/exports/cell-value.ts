/** What a cell of an export may hold. */
export type CellValue = string | number;

/** A number that may not be known: `未知`, never an invented 0. */
export function orUnknown(value: number | null): CellValue {
  return value ?? '未知';
}

/** A rate or score that may lack its data: `数据不足`, never an invented 0. */
export function orTooLittle(value: number | null): CellValue {
  return value ?? '数据不足';
}
