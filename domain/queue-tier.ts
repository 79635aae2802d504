/**
 * The order in which accounts that are due are visited: those somebody asks for and those whose bad news waits
 * for its second look (first), claimed but not yet confirmed (pending), never read (never), all others (rest).
 * Inside a tier the longest overdue come first.
 */
export const QUEUE_TIERS = ['first', 'pending', 'never', 'rest'] as const;
export type QueueTier = (typeof QUEUE_TIERS)[number];
