import type { Reading } from '../../../domain/reading';
import type { SnapshotContent } from '../../../domain/snapshot-run';

/** Largest number a count column holds; a page claiming more is not believed. */
const MAX_COUNT = 2_147_483_647;

/** A reading as it can be stored: numbers that no column holds, and texts that are no text, become unknown. */
export function storableReading(reading: Reading): Reading {
  return {
    ...reading,
    uid: storableText(reading.uid),
    handle: storableText(reading.handle),
    nickname: storableText(reading.nickname),
    verifiedType: storableNumber(reading.verifiedType, -MAX_COUNT),
    reason: storableText(reading.reason),
    following: storableNumber(reading.following),
    followers: storableNumber(reading.followers),
    posts: storableNumber(reading.posts),
    steps: {
      following: storableNumber(reading.steps.following),
      followers: storableNumber(reading.steps.followers),
      posts: storableNumber(reading.steps.posts),
    },
  };
}

/** A reading as a snapshot keeps it. */
export function contentOf(reading: Reading): SnapshotContent {
  const { uid, handle, nickname, verified, verifiedKind, verifiedType, reason } = reading;
  const { following, followers, posts, steps } = reading;
  const facts = { uid, handle, nickname, verified, verifiedKind, verifiedType, reason };
  return { ...facts, following, followers, posts, steps, lastPostAt: momentOf(reading.lastPostAt) };
}

function momentOf(text: string | null): Date | null {
  const time = text === null ? Number.NaN : Date.parse(text);
  return Number.isNaN(time) ? null : new Date(time);
}

/** PostgreSQL stores neither NUL nor half of a surrogate pair; null stays null. */
export function storableText(text: string | null): string | null {
  return text === null ? null : text.replaceAll('\0', '').toWellFormed();
}

function storableNumber(value: number | null, least = 0): number | null {
  return value !== null && Number.isInteger(value) && value >= least && value <= MAX_COUNT ? value : null;
}
