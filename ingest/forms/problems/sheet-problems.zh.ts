import { say } from './problem-text';

/** What concerns a sheet as a whole: its headings, its form, its head lines, what it holds. */
export const SHEET_PROBLEMS = {
  'SHEET.NO_HEADING': say.error(
    () => '前 10 行里找不到表头行，请保留模板中的表头（如“团组织全称”“微博昵称”）。',
  ),
  'SHEET.TWO_HEADINGS': say.error(
    (f) => `第 ${f.first} 行和第 ${f.second} 行都是表头，请一张工作表只放一份附表，删去多余的表头。`,
  ),
  'SHEET.NO_ROWS': say.error(() => '表头下面没有数据，请填写后上传；如果确实没有，请在表中写明“零报告”。'),
  'SHEET.TOO_FAR': say.error(
    (f) => `内容或格式一直延伸到 ${f.place}，超过上限 ${f.limit}，请删除表格以外的行和列后重新上传。`,
  ),
  'SHEET.NIL_WITH_ROWS': say.warning(
    () => '表中写了“零报告”，但下面有数据，已按有数据处理；请删去其中一项。',
  ),
  'SHEET.PASSED_OVER': say.hint((f) => `这张工作表是${f.reason}，没有读取。`),
  'FORM.UNRECOGNISED': say.error(() => '看不出这是附表几，请在标题行写明“附表N”，并保留模板中的表头。'),
  'FORM.CONFLICT': say.error(
    (f) => `${f.left}是附表${f.leftForm}，${f.right}却是附表${f.rightForm}，请核对后改成一致。`,
  ),
  'FORM.NAME_CONFLICT': say.warning(
    (f) => `表内写的是附表${f.form}，${f.where}却是附表${f.other}，已按表内读取；请核对后改成一致。`,
  ),
  'FORM.CHOSEN_INSTEAD': say.warning(
    (f) => `这张工作表像是附表${f.form}，已按所选的附表${f.chosen}读取，请核对选得是否正确。`,
  ),
  'FORM.COLUMN_MISSING': say.error((f) => `缺少必填列“${f.heading}”，请按附表${f.form}的模板补上这一列。`),
  'FORM.COLUMN_TWICE': say.error(
    (f) => `表头“${f.heading}”出现了两次（${f.first} 列和 ${f.second} 列），请只保留一列。`,
  ),
  'FORM.PASSWORD_COLUMN': say.error(
    (f) => `${f.column} 列“${f.heading}”像是密码，任何附表都不得填写密码，请删去这一列后重新上传。`,
  ),
  'FORM.COLUMN_IGNORED': say.hint((f) => `“${f.heading}”不是附表${f.form}的列，没有读取。`),
  'HEAD.MISSING': say.warning((f) => `表头信息里没有填写“${f.label}”，请在标题下方补上。`),
  'HEAD.MALFORMED': say.warning((f) => `表头信息“${f.label}”写的是“${f.seen}”，看不明白，请写成${f.like}。`),
  'ROW.OUTSIDE_COLUMNS': say.warning(
    () => '这一格在没有表头的列里，没有读取，请核对这一行是否错了位，或与另一行连在了一起。',
  ),
  'ROW.EXAMPLE_SKIPPED': say.hint(() => '这是填写示例，没有读取。'),
  'ROW.NOTE_SKIPPED': say.hint(() => '这一行是注释，没有读取。'),
};
