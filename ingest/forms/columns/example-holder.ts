import type { HolderCategory } from '../../../domain/holder';

/** The invented organization of every example in the templates. */
export const EXAMPLE_ORGANIZATION = '共青团示例区示例街道工作委员会';

/** Verification texts that name the invented holder of each category, as the rules ask. */
export const EXAMPLE_REASONS: Readonly<Record<HolderCategory, string>> = {
  organization: `${EXAMPLE_ORGANIZATION}官方微博`,
  project: '希望工程官方微博',
  cadre: '示例街道团工委书记示例甲',
  'youth-worker': '青年志愿者示例甲',
};
