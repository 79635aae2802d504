import type { CellValue } from 'exceljs';
import type { FormColumn } from '../form-definition';
import type { SheetStyle } from './sheet-style';

const PAIRS_A_LINE = 3;

/**
 * What real sheets look like: head lines as label and value cells further down, headings with stars and line
 * breaks, dates and numbers in every spelling, links behind words, blank rows, notes below. The same every time.
 */
export const messyStyle: SheetStyle = {
  writeHead(sheet, fields) {
    fields.forEach(({ label, value }, index) => {
      const row = 3 + Math.floor(index / PAIRS_A_LINE);
      const column = 1 + 3 * (index % PAIRS_A_LINE);
      sheet.getCell(row, column).value = index % 2 === 0 ? `${label}（盖章）：` : spread(label);
      sheet.getCell(row, column + 1).value = `　${value} `;
    });
    return 3 + Math.ceil(fields.length / PAIRS_A_LINE);
  },
  heading: ({ heading, required }) =>
    `${required ? '*' : ''}${heading.slice(0, 2)}\n${heading.slice(2)}${heading.endsWith('数') ? '（个）' : ' '}`,
  cell: messyCell,
  blankRowsAfter: (index) => (index % 3 === 1 ? 1 : 0),
  notes: ['注：1. 带*的列必须填写。', '审核意见：'],
};

function messyCell(column: FormColumn, value: unknown, index: number): CellValue {
  const printed = column.field.print(value);
  if (printed === null) return index % 2 === 0 ? null : ' ';
  if (printed instanceof Date) return messyDate(printed, index);
  if (typeof printed === 'number') return messyNumber(printed, index);
  if (typeof printed !== 'string') return printed;
  if (column.key === 'url') return messyLink(printed, index);
  return messyText(column.key, printed, index);
}

function messyDate(date: Date, index: number): CellValue {
  const [year, month, day] = date.toISOString().slice(0, 10).split('-').map(Number) as [
    number,
    number,
    number,
  ];
  const spellings = [
    date,
    `${year}年${month}月${day}日`,
    `${year}.${month}.${day}`,
    fullWidth(`${year}/${month}/${day}`),
    25_569 + date.getTime() / 86_400_000,
  ];
  return spellings[index % spellings.length]!;
}

function messyNumber(value: number, index: number): CellValue {
  const spellings = [
    value,
    fullWidth(value.toLocaleString('en-US')),
    `${value}`,
    { formula: `${value}+0`, result: value },
  ];
  return spellings[value === 0 ? 0 : index % spellings.length]!;
}

function messyLink(url: string, index: number): CellValue {
  const target = /^https?:/.test(url) ? url : `http://${url}`;
  const spellings = [
    { text: '点击查看', hyperlink: target },
    { formula: `HYPERLINK("${target.replaceAll('"', '""')}","主页")`, result: '主页' },
    `　${url} `,
  ];
  return spellings[index % spellings.length]!;
}

function messyText(key: string, text: string, index: number): CellValue {
  if (/phone$/i.test(key))
    return [fullWidth(text), Number.isInteger(Number(text)) ? Number(text) : text, ` ${text}`][index % 3]!;
  if (/nickname/i.test(key)) return `${['＠', '@', ''][index % 3]}${text}`;
  const richText = { richText: [{ text: text.slice(0, 1) }, { font: { bold: true }, text: text.slice(1) }] };
  return [`${text} `, `　${text}`, richText, text][index % 4]!;
}

function fullWidth(text: string): string {
  return text.replace(/[!-~]/g, (character) => String.fromCharCode(character.charCodeAt(0) + 0xfee0));
}

function spread(label: string): string {
  return [...label].join(' ');
}
