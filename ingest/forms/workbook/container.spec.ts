import {
  emptyCompoundFile,
  passwordProtected,
  pngFile,
  smallestWorkbook,
} from '../../../test/fixtures/forms/hostile-files';
import { containerOf, type Container } from './container';

describe('containerOf', () => {
  it.each<[Container, Buffer]>([
    ['empty', Buffer.alloc(0)],
    ['zip', smallestWorkbook()],
    ['ole', passwordProtected()],
    ['ole', emptyCompoundFile()],
    ['other', pngFile()],
    ['other', Buffer.from('%PDF-1.4\n\u0001')],
    ['html', Buffer.from('\uFEFF <html><body><table></table></body></html>')],
    ['html', Buffer.from('<TABLE><tr></tr></TABLE>')],
    [
      'xml-spreadsheet',
      Buffer.from('<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"/>'),
    ],
    [
      'xml-spreadsheet',
      Buffer.from('\uFEFF<?xml version="1.0"?>\n<?mso-application progid="Excel.Sheet"?><ss:Workbook>'),
    ],
    ['html', Buffer.from('<?xml version="1.0"?><!DOCTYPE html PUBLIC "-//W3C"><!-- x --><html>')],
    ['web-archive', Buffer.from('MIME-Version: 1.0\r\nContent-Type: multipart/related')],
    ['other', Buffer.from('%PDF-1.4\n')],
    ['other', Buffer.from('<svg></svg>')],
    ['text', Buffer.from('\uFEFF序号\t姓名', 'utf16le')],
    ['text', Buffer.from('序号,姓名\r\n1,示例甲\r\n')],
    ['text', Buffer.from('d0f2bac52cd0d5c3fb0d0a', 'hex')],
  ])('%s', (container, bytes) => {
    expect(containerOf(bytes)).toBe(container);
  });
});
