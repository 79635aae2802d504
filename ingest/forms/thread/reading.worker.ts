import { parentPort } from 'node:worker_threads';
import { readBytes } from '../read-bytes';
import type { ThreadAnswer, ThreadQuestion } from './reading-thread';

/** Entry of a reading thread: answers one file after the other. A fault of ours is told, never swallowed. */
parentPort!.on('message', ({ bytes, fileName }: ThreadQuestion) => {
  // eslint-disable-next-line unicorn/require-post-message-target-origin -- a thread's port has no origin
  parentPort!.postMessage(answer(bytes, fileName));
});

function answer(bytes: Uint8Array, fileName: string): ThreadAnswer {
  try {
    return { reading: readBytes(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), fileName) };
  } catch (error) {
    return { fault: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}
