import { answerQuestions } from '../thread/answer-questions';
import type { FileToMark, MarkedCopy } from './file-to-mark';
import { markBytes } from './mark-bytes';

answerQuestions<FileToMark, MarkedCopy>(markBytes);
