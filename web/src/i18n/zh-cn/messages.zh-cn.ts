import { accountTexts } from './account-texts.zh-cn';
import { checkingTexts } from './checking-texts.zh-cn';
import { deadlineTexts } from './deadline-texts.zh-cn';
import { evidenceTexts } from './evidence-texts.zh-cn';
import { figureTexts } from './figure-texts.zh-cn';
import { manualReadingTexts } from './manual-reading-texts.zh-cn';
import { noticeTexts } from './notice-texts.zh-cn';
import { intakeTexts } from './intake-texts.zh-cn';
import { paceTexts } from './pace-texts.zh-cn';
import { pageTexts } from './page-texts.zh-cn';
import { registerTexts } from './register-texts.zh-cn';
import { shellTexts } from './shell-texts.zh-cn';
import { submissionTexts } from './submission-texts.zh-cn';
import { truthTexts } from './truth-texts.zh-cn';
import { surfaceTexts } from './surface-texts.zh-cn';
import { versionTexts } from './version-texts.zh-cn';
import { templateTexts } from './template-texts.zh-cn';
import { wordTexts } from './word-texts.zh-cn';

/** All texts of the board in Chinese. */
export const zhCn = {
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
