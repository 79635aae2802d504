import { isWorkbookName } from './workbook-names';

describe('isWorkbookName', () => {
  it.each(['附表1.xlsx', 'FORM.XLS', '和平区 附表7.csv', '150个单位.ZIP'])('takes %s', (name) =>
    expect(isWorkbookName(name)).toBe(true),
  );
  it.each(['~$附表1.xlsx', '.hidden.xlsx', '说明.docx', 'Thumbs.db', 'xlsx'])('leaves %s', (name) =>
    expect(isWorkbookName(name)).toBe(false),
  );
});
