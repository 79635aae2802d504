import { parentPort } from 'node:worker_threads';
import { readBytes } from '../read-bytes';
import type { ThreadAnswer, ThreadQuestion } from './reading-thread';

/** Entry of a reading thread: answers one file after the other. A fault of ours is told, never swallowed. */
parentPort!.on('message', (question: ThreadQuestion) => {
  // eslint-disable-next-line unicorn/require-post-message-target-origin -- a thread's port has no origin
  parentPort!.postMessage(answer(question));
});

function answer({ bytes, fileName, choices }: ThreadQuestion): ThreadAnswer {
  try {
    const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    return { reading: readBytes(file, fileName, choices) };
  } catch (error) {
    return { fault: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}
