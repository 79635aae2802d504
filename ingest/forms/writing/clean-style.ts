import type { SheetStyle } from './sheet-style';

const HEAD_LINES = 2;

/** The layout of the templates: title, two head lines of four blocks each, headings on row 4. */
export const cleanStyle: SheetStyle = {
  writeHead(sheet, fields, width) {
    const perLine = Math.ceil(fields.length / HEAD_LINES);
    fields.forEach(({ label, value }, index) => {
      const row = 2 + Math.floor(index / perLine);
      const start = blockStart(index % perLine, perLine, width);
      const end = blockStart((index % perLine) + 1, perLine, width) - 1;
      if (end > start) sheet.mergeCells(row, start, row, end);
      sheet.getCell(row, start).value = `${label}：${value}`;
    });
    return 1 + HEAD_LINES;
  },
  heading: (column) => column.heading,
  cell: (column, value) => column.field.print(value),
  blankRowsAfter: () => 0,
  notes: [],
};

function blockStart(block: number, blocks: number, width: number): number {
  return 1 + Math.floor((block * width) / blocks);
}
