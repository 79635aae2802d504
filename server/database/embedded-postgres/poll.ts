import { setTimeout as pause } from 'node:timers/promises';

/** Asks every 20 ms until there is an answer; null when the deadline passes first. */
export async function poll<Answer>(
  ask: () => Answer | null | Promise<Answer | null>,
  deadlineMs: number,
): Promise<Answer | null> {
  const end = Date.now() + deadlineMs;
  for (;;) {
    const answer = await ask();
    if (answer !== null) return answer;
    if (Date.now() > end) return null;
    await pause(20);
  }
}
