import { readBytes, type ReadingChoices } from '../read-bytes';
import type { WorkbookReading } from '../workbook-reading';
import { answerQuestions } from './answer-questions';
import type { ThreadQuestion } from './bounded-thread';

/** One file to read. */
export interface ReadingQuestion extends ThreadQuestion {
  fileName: string;
  choices: ReadingChoices;
}

answerQuestions<ReadingQuestion, WorkbookReading>(({ bytes, fileName, choices }) =>
  readBytes(bytes, fileName, choices),
);
