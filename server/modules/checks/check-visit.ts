import type { Outcome } from '../../../domain/outcome';
import type { Platform } from '../../../domain/platform';
import type { Reading } from '../../../domain/reading';
import type { PackedEvidence } from '../evidence/evidence.service';

/** An account taken for checking; nobody else takes it before its lease ends. */
export interface LeasedAccount {
  id: number;
  platform: Platform;
  uid: string | null;
  alias: string | null;
  /** When it was due: put back when it is released unvisited. */
  dueAt: Date | null;
  leasedUntil: Date;
}

/** How the visit of one account's page ended. */
export interface Visit {
  accountId: number;
  at: Date;
  surface: string;
  outcome: Outcome;
  reading: Reading | null;
  /** The marker or error that decided, one Chinese sentence. */
  detail: string;
  fragment: string | null;
  parserVersion: string;
  status: number | null;
  finalUrl: string | null;
  durationMs: number;
  /** Did the control account answer well in the same batch? Asked only where an account is said to be gone. */
  controlWell: boolean;
  /** Packs the page for keeping, called only where it is kept; null when nothing was answered. */
  proof: (() => Promise<PackedEvidence>) | null;
  /** The user who looked at the page; absent: the timetable. */
  recordedBy?: number;
}
