import { say } from './problem-text';

/** What can be wrong in one cell. An error in a column that may stay empty is told as a warning. */
export const FIELD_PROBLEMS = {
  'CELL.MISSING': say.error(() => '没有填写，这一列是必填项，请补上。'),
  'CELL.ERROR_VALUE': say.error((f) => `单元格里是错误值 ${f.seen}，请改成正确的内容。`),
  'CELL.FORMULA_WITHOUT_VALUE': say.error(() => '公式没有算出的结果，请复制后“选择性粘贴为数值”再上传。'),
  'CELL.ID_CARD': say.error(() => '这里有身份证号码，任何附表都不得填写，请删去后重新上传。'),
  'TEXT.TOO_LONG': say.error((f) => `有 ${f.length} 个字，超过上限 ${f.limit} 个，请删减。`),
  'ORG.LENGTH': say.error((f) => `团组织全称应为 4–60 个字，现在是 ${f.length} 个，请写全称。`),
  'PROJECT.UNNAMED': say.warning(() => '只写了“其他”，请写成“其他（项目名称）”。'),
  'LEVEL.UNKNOWN': say.error((f) => `“${f.seen}”不是组织类型，请填写：${f.options}。`),
  'SEX.UNKNOWN': say.error((f) => `“${f.seen}”不是性别，请填写：${f.options}。`),
  'NATURE.UNKNOWN': say.error((f) => `“${f.seen}”不是干部性质，请填写：${f.options}。`),
  'KIND.UNKNOWN': say.error((f) => `“${f.seen}”不是人员类别，请填写：${f.options}，或“其他（说明）”。`),
  'WHY_NOT.UNKNOWN': say.error((f) => `“${f.seen}”不是未认证原因，请填写：${f.options}。`),
  'PLATFORM.UNKNOWN': say.error((f) => `“${f.seen}”不是可选的平台，请填写：${f.options}。`),
  'PERSON.LENGTH': say.error((f) => `姓名应为 2–50 个字，现在是 ${f.length} 个，请只写姓名。`),
  'PERSON.CHARACTERS': say.error(
    (f) => `姓名里有“${f.characters}”，请只写汉字，少数民族姓名各部分之间用“·”。`,
  ),
  'PERSON.UNUSUAL': say.hint(() => '姓名较长，请核对是否多写了职务或两个人的姓名。'),
  'PHONE.MALFORMED': say.error(
    () => '不是完整的电话号码，请写 11 位手机号，或带区号的固定电话（如 022-12345678）。',
  ),
  'PHONE.SEVERAL': say.warning(() => '写了几个电话号码，已取第一个，请只写一个。'),
  'EMAIL.MALFORMED': say.error(() => '不是邮箱地址，请写成 name@example.com 的样子。'),
  'DATE.MALFORMED': say.error((f) => `“${f.seen}”不是完整的日期，请写成 2012-09-29 的样子。`),
  'COUNT.MALFORMED': say.error((f) => `“${f.seen}”不是数目，请写成 12345 或 1.2万 的样子。`),
  'COUNT.ROUNDED': say.hint((f) => `“${f.seen}”是约数，请尽量写准确数目。`),
  'COUNT.SCALED': say.hint((f) => `“${f.seen}”已按表头的单位“${f.unit}”读作 ${f.value}，请核对。`),
  'NICKNAME.LENGTH': say.error((f) => `昵称应为 2–30 个字，现在是 ${f.length} 个，请核对。`),
  'INTRO.TOO_LONG': say.error((f) => `简介有 ${f.length} 个字，平台最多 70 个，请删减。`),
  'READY.MALFORMED': say.error(
    (f) => `“${f.seen}”应是三个“是”或“否”，依次为头像、已发微博、证明材料，请写成“是/是/否”。`,
  ),
  'READY.INCOMPLETE': say.hint((f) => `${f.lacking}还没有准备好，平台会因此退回认证申请，请尽快补齐。`),
  'CONSENT.MALFORMED': say.error((f) => `“${f.seen}”看不出是否同意，请填写“是”。`),
  'CONSENT.REFUSED': say.error(() => '本人没有同意，不能代为开通，请取得同意后填“是”，或删去这一行。'),
  'MEMBER_COUNT.MALFORMED': say.error((f) => `“${f.seen}”不是人数，请写整数。`),
};
