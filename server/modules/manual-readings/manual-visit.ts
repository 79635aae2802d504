import { emptyReading, type Reading } from '../../../domain/reading';
import type { Visit } from '../checks/check-store.service';
import type { ManualReading } from './manual-reading.entity';

export const MANUAL_SURFACE = 'manual';
export const MANUAL_PARSER = 'manual-1';

/** A person's reading as a visit like any other. The platform itself spoke to the person: no control account is needed. */
export function visitOf(reading: ManualReading, pictures: number): Visit {
  const isProfile = reading.found === 'profile';
  return {
    accountId: reading.accountId,
    at: reading.lookedAt,
    surface: MANUAL_SURFACE,
    outcome: isProfile ? 'read' : 'gone',
    reading: isProfile ? readingOf(reading) : null,
    detail: detailOf(reading, pictures),
    fragment: reading.words ?? reading.reason,
    parserVersion: MANUAL_PARSER,
    status: null,
    finalUrl: reading.address,
    durationMs: 0,
    controlWell: true,
    proof: null,
    recordedBy: reading.recordedById,
  };
}

function readingOf(seen: ManualReading): Reading {
  const { uid, nickname, verified, verifiedKind, reason, followers, following, posts } = seen;
  const steps = { followers: seen.followersStep, following: seen.followingStep, posts: seen.postsStep };
  return {
    ...emptyReading(),
    ...{ uid, nickname, verified, verifiedKind, reason, followers, following, posts, steps },
    lastPostAt: seen.lastPostAt?.toISOString() ?? null,
    rounded: Object.values(steps).some((step) => step !== null && step > 1),
  };
}

function detailOf({ found, words }: ManualReading, pictures: number): string {
  const attached = `附图 ${pictures} 张。`;
  if (found === 'absent') return `人工核验：平台提示“${words}”，${attached}`;
  return `人工核验：打开主页查看并记录，${attached}`;
}
