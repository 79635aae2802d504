import type { HolderCategory } from '../../domain/holder';
import { nickname, platform, reason, uid, url } from '../forms/columns/account.columns';
import { phone } from '../forms/columns/contact.columns';
import { org, project } from '../forms/columns/organization.columns';
import { person } from '../forms/columns/person.columns';
import type { ColumnKind } from '../forms/form-definition';
import { headingKeys } from '../forms/sheet/heading-keys';

/** What a list may say of each holder, besides its category. Lists come from platforms: every heading a form takes will do. */
export const LIST_COLUMNS: readonly ColumnKind[] = [
  { ...org, synonyms: [...org.synonyms, '单位', '所属单位'] },
  { ...project, synonyms: [...project.synonyms, '项目全称'] },
  person,
  platform,
  { ...nickname, synonyms: [...nickname.synonyms, '账号', '帐号', '认证账号'] },
  { ...url, synonyms: [...url.synonyms, '地址', '主页'] },
  uid,
  reason,
  phone,
];

export const CATEGORY_HEADING = '类别';
const CATEGORY_SYNONYMS = ['主体类别', '类型', '账号类别', '认证类别', '人员类别'];

/** Words of lists for the four categories. */
export const CATEGORY_WORDS: Record<string, HolderCategory> = {
  团组织: 'organization',
  组织: 'organization',
  机构: 'organization',
  工作项目: 'project',
  项目: 'project',
  团干部: 'cadre',
  干部: 'cadre',
  个人: 'cadre',
  青少年工作者: 'youth-worker',
};

const BY_HEADING = new Map<string, string>(
  [...LIST_COLUMNS, { key: 'category', heading: CATEGORY_HEADING, synonyms: CATEGORY_SYNONYMS }].flatMap(
    ({ key, heading, synonyms }) =>
      [heading, ...synonyms].map((name) => [headingKeys(name)[0]!, key] as const),
  ),
);

/** The key of the column that a heading names; null for any other text. */
export function listColumnKey(heading: string): string | null {
  const key = headingKeys(heading).find((spelling) => BY_HEADING.has(spelling));
  return key === undefined ? null : BY_HEADING.get(key)!;
}
