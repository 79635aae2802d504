import type { zhCn } from '../zh-cn/messages.zh-cn';
import { accountTexts } from './account-texts.en';
import { checkingTexts } from './checking-texts.en';
import { deadlineTexts } from './deadline-texts.en';
import { evidenceTexts } from './evidence-texts.en';
import { figureTexts } from './figure-texts.en';
import { manualReadingTexts } from './manual-reading-texts.en';
import { noticeTexts } from './notice-texts.en';
import { intakeTexts } from './intake-texts.en';
import { paceTexts } from './pace-texts.en';
import { pageTexts } from './page-texts.en';
import { registerTexts } from './register-texts.en';
import { shellTexts } from './shell-texts.en';
import { submissionTexts } from './submission-texts.en';
import { truthTexts } from './truth-texts.en';
import { surfaceTexts } from './surface-texts.en';
import { versionTexts } from './version-texts.en';
import { templateTexts } from './template-texts.en';
import { wordTexts } from './word-texts.en';

/** All texts of the board in English: the same keys as in Chinese. */
export const en: typeof zhCn = {
  ...shellTexts,
  ...wordTexts,
  ...figureTexts,
  ...checkingTexts,
  ...deadlineTexts,
  ...paceTexts,
  ...pageTexts,
  ...accountTexts,
  ...evidenceTexts,
  ...intakeTexts,
  ...submissionTexts,
  ...templateTexts,
  ...truthTexts,
  ...surfaceTexts,
  ...versionTexts,
  ...manualReadingTexts,
  ...noticeTexts,
  ...registerTexts,
};
