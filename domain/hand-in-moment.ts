import { shanghaiDay } from './local-time';

/**
 * When something counts as handed in that was uploaded first, looked at, and then taken in: at its upload, if it was
 * taken in on the same local day; else at the moment it was taken in. So a file sent at 16:58 and confirmed at 17:03
 * is on time, and one that lay for days is not. Source: domain rules, section 5, late = received after the cut-off.
 */
export function handInMoment({ uploadedAt, committedAt }: { uploadedAt: Date; committedAt: Date }): Date {
  return shanghaiDay(uploadedAt) === shanghaiDay(committedAt) ? uploadedAt : committedAt;
}
