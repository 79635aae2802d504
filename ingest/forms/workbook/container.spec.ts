import {
  oldExcelFile,
  passwordProtected,
  pngFile,
  smallestWorkbook,
} from '../../../test/fixtures/forms/hostile-files';
import { containerOf, type Container } from './container';

describe('containerOf', () => {
  it.each<[Container, Buffer]>([
    ['empty', Buffer.alloc(0)],
    ['zip', smallestWorkbook()],
    ['encrypted', passwordProtected()],
    ['xls', oldExcelFile()],
    ['other', pngFile()],
    ['other', Buffer.from('%PDF-1.4\n\u0001')],
    ['html', Buffer.from('\uFEFF <html><body><table></table></body></html>')],
    ['html', Buffer.from('<TABLE><tr></tr></TABLE>')],
    [
      'xml-spreadsheet',
      Buffer.from('<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"/>'),
    ],
    ['text', Buffer.from('序号,姓名\r\n1,示例甲\r\n')],
    ['text', Buffer.from('d0f2bac52cd0d5c3fb0d0a', 'hex')],
  ])('%s', (container, bytes) => {
    expect(containerOf(bytes)).toBe(container);
  });
});
