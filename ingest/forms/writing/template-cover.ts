import type { Font, Workbook, Worksheet } from 'exceljs';
import { shanghaiIso } from '../../../domain/local-time';
import { definitionOf } from '../form-definitions';
import { FORM_VERSION } from './form-version';
import { safeText } from './safe-text';
import { font, GRID, OPTIONAL_FILL, QUIET, RED, REQUIRED_FILL, TO_FILL_IN } from './template-look';
import { phaseText } from './template-head';
import type { TemplateOf } from './template-of';
import { COVER_SHEET } from './own-sheets';
import { FILLED_ONCE } from './template-places';

const TO_FILL_IN_ONCE: Record<keyof typeof FILLED_ONCE, string> = {
  filledBy: '填报人',
  phone: '联系电话',
  reviewedBy: '审核人',
  filledOn: '填报日期',
};
const HOW = [
  '先在上面的黄色格子里填写填报人、联系电话、审核人和填报日期，各张附表会自动带出；也可以在附表里直接改写。',
  '再逐张填写附表，一行一个。可以从别的表格复制粘贴，行数不够时直接往下接着写。',
  '带 * 的列必填。能从下拉列表中选的请从列表中选；点一下表头单元格可以看到这一列的要求和示例。',
  '某张附表确实没有内容时，在它的第一行写“零报告”；用不着的附表也可以删去，但会算作未报。',
  '团组织名称与名册一致才能对上；名册里没有的照实填写，由团市委核对后归入。',
  '同一个账号、同一个人在同一平台只报一次；同一对象在“已认证”“已开通未认证”“未开通”三张附表中只能出现在一张。',
  '填好后整个文件上传即可，不必拆分。重复上传会成为新的一版，截止以后上传记为迟报。',
];
const LEGEND = [
  { text: '必填', fill: REQUIRED_FILL, meaning: '表头深色并带 *，不填的行不能接收。' },
  { text: '选填', fill: OPTIONAL_FILL, meaning: '表头浅色，不清楚可以留空。' },
  { text: '待填', fill: TO_FILL_IN, meaning: '每个文件填一次。' },
];

/** 填写说明: until when, how, what the colours mean, and what is asked once for all forms. */
export function addCoverSheet(workbook: Workbook, of: TemplateOf): void {
  const sheet = workbook.addWorksheet(COVER_SHEET, {
    views: [{ showGridLines: false, activeCell: FILLED_ONCE.filledBy }],
    pageSetup: { paperSize: 9, orientation: 'portrait', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
  });
  [3, 16, 40, 60].forEach((width, index) => (sheet.getColumn(index + 1).width = width));
  writeTop(sheet, of);
  askOnce(sheet);
  const next = writeLines(sheet, 15, of);
  writeLegend(sheet, next + 1);
}

function writeTop(sheet: Worksheet, of: TemplateOf): void {
  line(sheet, 2, safeText(of.campaign.name), { bold: true, size: 18 });
  line(sheet, 3, `${safeText(of.unit.name)}　${phaseText(of)}`, { size: 13 });
  line(sheet, 5, `截止时间：${shownMoment(of.phase.endsAt)}（北京时间）`, {
    bold: true,
    size: 20,
    color: RED,
  });
  line(sheet, 6, `统计截止日期：${of.cutOffDay}　附表模板第 ${FORM_VERSION} 版`, { color: QUIET });
  if (of.contact) line(sheet, 7, `有疑问请联系：${safeText(of.contact)}`, {});
}

function askOnce(sheet: Worksheet): void {
  line(sheet, 9, '填一次，各张附表自动带出', { bold: true });
  for (const [key, label] of Object.entries(TO_FILL_IN_ONCE)) {
    const cell = sheet.getCell(FILLED_ONCE[key as keyof typeof FILLED_ONCE]);
    cell.fill = TO_FILL_IN;
    cell.border = GRID;
    cell.numFmt = key === 'filledOn' ? 'yyyy-mm-dd' : '@';
    cell.font = font();
    cell.alignment = { horizontal: 'left' };
    const name = sheet.getCell(Number(cell.row), 2);
    name.value = label;
    name.font = font();
    sheet.getRow(Number(cell.row)).height = 20;
  }
}

/** Gives the first row left free. */
function writeLines(sheet: Worksheet, first: number, { forms }: TemplateOf): number {
  line(sheet, first, '怎样填写', { bold: true });
  HOW.forEach((text, index) => line(sheet, first + 1 + index, `${index + 1}. ${text}`, {}));
  const next = first + HOW.length + 2;
  line(sheet, next, '本文件里的附表', { bold: true });
  forms.forEach((form, index) => {
    const cell = sheet.getCell(next + 1 + index, 2);
    const text = `附表${form} ${definitionOf(form).title}`;
    cell.value = { text, hyperlink: `#'附表${form}'!A1` };
    cell.font = font({ underline: true, color: { argb: 'FF1F5FBF' } });
  });
  return next + forms.length + 1;
}

function writeLegend(sheet: Worksheet, first: number): void {
  line(sheet, first, '颜色', { bold: true });
  LEGEND.forEach(({ text, fill, meaning }, index) => {
    const cell = sheet.getCell(first + 1 + index, 2);
    cell.value = text;
    cell.font = font();
    cell.fill = fill;
    cell.border = GRID;
    const said = sheet.getCell(first + 1 + index, 3);
    said.value = meaning;
    said.font = font();
  });
}

function line(sheet: Worksheet, row: number, text: string, look: Partial<Font>): void {
  sheet.mergeCells(row, 2, row, 4);
  const cell = sheet.getCell(row, 2);
  cell.value = text;
  cell.font = font(look);
  sheet.getRow(row).height = 1.7 * (look.size ?? 11);
  cell.alignment = { wrapText: true, vertical: 'middle' };
}

function shownMoment(at: Date): string {
  return shanghaiIso(at).slice(0, 16).replace('T', ' ');
}
