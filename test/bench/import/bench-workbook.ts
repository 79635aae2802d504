import { utils, write } from '@e965/xlsx';
import { unzipSync, zipSync } from 'fflate';
import { FORM_07 } from '../../../ingest/forms/form-07';
import type { CadreCells } from './bench-cadres';

/**
 * A workbook with one sheet: form 7 of this unit with these rows, as Excel would save it. 15 columns besides 序号
 * and 备注.
 */
export function benchWorkbook(unit: string, rows: readonly CadreCells[]): Buffer {
  const sheet = utils.aoa_to_sheet([
    [`附表7 ${FORM_07.title}`],
    ['填报单位：', unit, '附表号：', '附表7', '阶段：', '第一阶段', '填报日期：', '2012-09-28'],
    [
      '填报人：',
      '示例填报',
      '联系电话：',
      '022-12345678',
      '审核人：',
      '示例审核',
      '统计截止日期：',
      '2012-09-29',
    ],
    ['序号', ...FORM_07.columns.map(({ heading }) => heading), '备注'],
    ...rows.map((cells, index) => [index + 1, ...cells]),
  ]);
  const book = { SheetNames: ['附表7'], Sheets: { 附表7: sheet } };
  const bytes = write(book, { type: 'buffer', bookType: 'xlsx', bookSST: true }) as Buffer;
  // As tightly packed as Excel does it.
  return Buffer.from(zipSync(unzipSync(bytes), { level: 6 }));
}
