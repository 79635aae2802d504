import { parentPort } from 'node:worker_threads';
import type { ThreadAnswer, ThreadQuestion } from './bounded-thread';

/** Makes this thread answer one file after the other. A fault of ours is told, never swallowed. */
export function answerQuestions<Question extends ThreadQuestion, Result>(
  work: (question: Omit<Question, 'bytes'> & { bytes: Buffer }) => Result | Promise<Result>,
): void {
  parentPort!.on('message', (question: Question) => {
    const { buffer, byteOffset, byteLength } = question.bytes;
    void answerTo(() => work({ ...question, bytes: Buffer.from(buffer, byteOffset, byteLength) }));
  });
}

async function answerTo<Result>(work: () => Result | Promise<Result>): Promise<void> {
  // eslint-disable-next-line unicorn/require-post-message-target-origin -- a thread's port has no origin
  parentPort!.postMessage(await resultOf(work));
}

async function resultOf<Result>(work: () => Result | Promise<Result>): Promise<ThreadAnswer<Result>> {
  try {
    return { result: await work() };
  } catch (error) {
    return { fault: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}
