import { say } from './problem-text';

/** What does not fit together within a row, or between rows of a sheet. */
export const ROW_PROBLEMS = {
  'URL.MALFORMED': say.error((f) => `微博地址看不明白：${f.reason}`),
  'URL.NOT_A_PROFILE': say.error((f) => `这不是微博主页：${f.reason}`),
  'URL.FOREIGN_HOST': say.error((f) => `不接受这个地址：${f.reason}`),
  'URL.IS_A_POST': say.error(
    (f) => `这是一条微博，不是主页；如果作者（UID ${f.uid}）就是要报的账号，请改填他的主页地址。`,
  ),
  'URL.SHORT_LINK': say.error(() => '这是短链接，看不出是哪个账号，请打开后从地址栏复制微博主页的地址。'),
  'URL.SHORT_LINK_WITH_UID': say.warning(
    () => '这是短链接，已按所填 UID 登记；请打开后从地址栏复制微博主页的地址。',
  ),
  'URL.WRONG_PLATFORM': say.error(
    (f) => `地址是${f.seen}的，但这里应是${f.expected}的账号，请核对平台和地址。`,
  ),
  'URL.OTHER_PLATFORM': say.hint(() => '其他平台的主页不能自动核验，将由团市委人工核对。'),
  'UID.MALFORMED': say.error(
    (f) => `“${f.seen}”不是${f.platform}的 UID，请核对；不清楚可以留空，由微博地址得出。`,
  ),
  'UID.NOT_THE_URLS': say.error((f) => `UID 是 ${f.uid}，微博地址却是 ${f.urlUid} 的主页，请核对哪个正确。`),
  'REASON.LACKS_ORG': say.warning((f) => `认证说明里没有团组织全称“${f.name}”，请核对；认证说明应包含全称。`),
  'REASON.LACKS_PERSON': say.warning((f) => `认证说明里没有本人姓名“${f.name}”，不能算实名认证，请核对。`),
  'REASON.LACKS_PROJECT': say.warning(
    (f) => `认证说明里既没有项目名称“${f.project}”，也没有团组织全称“${f.name}”，请核对。`,
  ),
  'DATE.OPENED_AFTER_VERIFIED': say.error(
    (f) => `开通日期 ${f.opened} 晚于认证通过日期 ${f.verified}，请核对。`,
  ),
  'DATE.AFTER_CUT_OFF': say.error((f) => `日期 ${f.date} 晚于统计截止日期 ${f.cutOff}，请核对。`),
  'MEMBER_COUNT.BELOW_LEVEL': say.hint(
    (f) => `团员数 ${f.members} 少于${f.level}通常的 ${f.least} 人，请核对团员数和组织类型。`,
  ),
  'ACCOUNT.TWICE': say.error((f) => `与第 ${f.other} 行是同一个账号，每个账号只能报一次，请核对后删去一行。`),
  'ACCOUNT.TWICE_BELOW': say.warning(
    (f) => `第 ${f.other} 行报了同一个账号，已以本行为准，请核对后删去一行。`,
  ),
  'HOLDER.TWICE': say.warning((f) => `与第 ${f.other} 行是同一${f.holder}、同一平台，请核对是否重复填报。`),
};
