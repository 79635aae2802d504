import { Workbook } from 'exceljs';

const COLUMNS: [heading: string, width: number][] = [
  ['团组织全称', 36],
  ['姓名', 14],
  ['类别', 16],
  ['平台', 10],
  ['微博地址', 36],
  ['UID', 18],
  ['昵称', 20],
  ['认证说明', 36],
  ['联系电话', 16],
];

const HOW_TO = [
  '每行一个已认证的主体：团组织全称必填，微博地址和 UID 至少填一个。',
  '类别：团组织、工作项目、团干部、青少年工作者；不填时，有姓名的按团干部，其余按团组织。工作项目的名称填在“姓名”列。',
  '平台：新浪或腾讯；整份名单同属一个平台的，可以不填，在导入时选定。',
  '同一名单可以反复导入；名单中没有的不会自动去掉，要去掉请撤回名单。',
];

/** The empty workbook into which a list of verified holders is filled. */
export async function writeBaselineTemplate(): Promise<Buffer> {
  const workbook = new Workbook();
  const sheet = workbook.addWorksheet('名单', { views: [{ state: 'frozen', ySplit: 1 }] });
  sheet.columns = COLUMNS.map(([, width]) => ({ width, style: { numFmt: '@' } }));
  sheet.addRow(COLUMNS.map(([heading]) => heading)).font = { bold: true };
  const notes = workbook.addWorksheet('填写说明');
  notes.getColumn(1).width = 100;
  for (const text of HOW_TO) notes.addRow([text]);
  return Buffer.from(await workbook.xlsx.writeBuffer());
}
