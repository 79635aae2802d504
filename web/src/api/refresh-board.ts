import type { QueryClient } from '@tanstack/vue-query';

/** Begins the keys of everything that is asked about unknown names. */
export const QUESTIONS_KEY = 'name-questions';
/** Follows it in the key of the queue that is worked through. */
export const QUEUE_KEY = 'queue';

/**
 * Has everything read again after a change of the register, but for the queue of unknown names on the screen: it
 * stays as it is, so that nothing moves under the hand that works through it.
 */
export async function refreshBoard(client: QueryClient): Promise<void> {
  await client.invalidateQueries({ queryKey: [QUESTIONS_KEY, QUEUE_KEY], refetchType: 'none' });
  await client.invalidateQueries({
    predicate: ({ queryKey }) => queryKey[0] !== QUESTIONS_KEY || queryKey[1] !== QUEUE_KEY,
  });
}
