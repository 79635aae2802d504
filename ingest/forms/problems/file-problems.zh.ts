import { say } from './problem-text';

/** Why a file as a whole cannot be read. */
export const FILE_PROBLEMS = {
  'FILE.EMPTY': say.error(() => '文件是空的（0 字节），请重新导出后上传。'),
  'FILE.TOO_LARGE': say.error(
    (f) => `文件有 ${f.size} MB，超过上限 ${f.limit} MB，请按附表拆成几个文件上传。`,
  ),
  'FILE.NOT_A_WORKBOOK': say.error(
    () => '这不是 Excel 工作簿，也不是可以读取的表格，请用 Excel 或 WPS 另存为 .xlsx 后上传。',
  ),
  'FILE.OTHER_FORMAT': say.error(
    (f) => `这是 ${f.format}，不能读取，请用 Excel 或 WPS 打开后另存为“Excel 工作簿（.xlsx）”再上传。`,
  ),
  'FILE.ENCODING': say.error(
    () => '看不出文字的编码，既不是 UTF-8 也不是 GB18030，请用 Excel 或 WPS 打开后另存为 .xlsx 再上传。',
  ),
  'FILE.QUOTES': say.error(
    (f) => `从第 ${f.line} 行起有一个引号没有成对，分不清各列，请用 Excel 或 WPS 打开后另存为 .xlsx 再上传。`,
  ),
  'FILE.LINE_TOO_WIDE': say.error(
    (f) =>
      `第 ${f.line} 行有 ${f.limit} 列以上，不像一张表格，请用 Excel 或 WPS 打开核对后另存为 .xlsx 再上传。`,
  ),
  'FILE.NESTED': say.error(
    (f) =>
      `网页里的标记套了 ${f.limit} 层以上，不像 Excel 保存的表格，请在 Excel 或 WPS 中另存为 .xlsx 后上传。`,
  ),
  'FILE.ENCRYPTED': say.error(() => '文件设了打开密码，无法读取，请取消密码保护后重新上传。'),
  'FILE.DAMAGED': say.error(() => '文件已损坏或没有传完整，请在 Excel 或 WPS 中打开、另存后重新上传。'),
  'FILE.FORGED': say.error(
    () => '文件内部标注的大小与实际不符，不像正常保存的工作簿，请在 Excel 或 WPS 中另存后重新上传。',
  ),
  'FILE.INFLATES': say.error(
    (f) => `文件解压后超过 ${f.limit} MB，已拒绝读取，请删去多余的格式、图片和空白区域后重新上传。`,
  ),
  'FILE.TOO_MANY_PARTS': say.error(
    (f) => `文件内部有 ${f.parts} 个部分，超过上限 ${f.limit} 个，请把附表复制到新的工作簿后上传。`,
  ),
  'FILE.FOREIGN_MARKUP': say.error(
    () => '文件内部带有 Excel 从不使用的声明（DTD），已拒绝读取，请在 Excel 或 WPS 中另存后重新上传。',
  ),
  'FILE.TOO_COMPLEX': say.error(() => '文件内容过于庞大，读取时超出内存上限，请按附表拆成几个文件上传。'),
  'FILE.TOO_SLOW': say.error((f) => `读取超过 ${f.seconds} 秒仍未完成，已停止，请按附表拆成几个文件上传。`),
  'FILE.OLD_TEMPLATE': say.hint(
    (f) => `文件是按旧版模板填写的，新版的变化：${f.changes}；下次请下载新模板。`,
  ),
  'FILE.NO_FORMS': say.error(() => '文件里没有可读取的附表，请检查工作表是否为空、被隐藏，或只有填写说明。'),
  'ZIP.DAMAGED': say.error(() => '压缩包已损坏或没有传完整，请重新压缩后上传。'),
  'ZIP.ENCRYPTED': say.error(() => '压缩包设了密码，无法读取，请不设密码重新压缩后上传。'),
  'ZIP.TOO_MANY_FILES': say.error(
    (f) => `压缩包里有 ${f.files} 个文件，超过上限 ${f.limit} 个，请分成几个压缩包上传。`,
  ),
  'ZIP.TOO_LARGE': say.error((f) => `压缩包解压后超过 ${f.limit} MB，已拒绝读取，请分成几个压缩包上传。`),
  'ZIP.NO_WORKBOOKS': say.error(
    () => '压缩包里没有表格文件，请把附表（.xlsx、.xls 或 .csv）放进去后重新压缩。',
  ),
};
