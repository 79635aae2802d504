import { parseCount } from '../../domain/count';
import type { Reading } from '../../domain/reading';

/** The three counts as the page writes them; anything that is no text or number is not shown. */
export interface WrittenCounts {
  following?: unknown;
  followers?: unknown;
  posts?: unknown;
}

/** The count fields of a reading: values, rounding steps, and whether any of them is rounded. */
export function readCounts(
  written: WrittenCounts,
): Pick<Reading, 'following' | 'followers' | 'posts' | 'steps' | 'rounded'> {
  const following = parseCount(countText(written.following));
  const followers = parseCount(countText(written.followers));
  const posts = parseCount(countText(written.posts));
  const steps = { following: following.step, followers: followers.step, posts: posts.step };
  const rounded = Object.values(steps).some((step) => step !== null && step > 1);
  return { following: following.value, followers: followers.value, posts: posts.value, steps, rounded };
}

function countText(value: unknown): string | number | null {
  return typeof value === 'string' || typeof value === 'number' ? value : null;
}
