import type { zhCn } from '../zh-cn/messages';
import { accountTexts } from './account-texts';
import { figureTexts } from './figure-texts';
import { pageTexts } from './page-texts';
import { shellTexts } from './shell-texts';
import { submissionTexts } from './submission-texts';
import { wordTexts } from './word-texts';

/** All texts of the board in English: the same keys as in Chinese. */
export const en: typeof zhCn = {
  ...shellTexts,
  ...wordTexts,
  ...figureTexts,
  ...pageTexts,
  ...accountTexts,
  ...submissionTexts,
};
