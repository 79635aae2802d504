import type { Latency } from './answer-latency';
import type { FaultRule } from './faults';
import type { RequestLimit } from './request-throttle';
import type { World } from './world';

/** The platforms that a replica should be, and how well they are. */
export interface ReplicaOptions {
  world: World;
  /** 0 or nothing: a free port. */
  port?: number;
  /** The simulated moment to begin with. */
  now: Date;
  /** Draws feeds and fault shares; the same seed answers the same. */
  seed?: number;
  faults?: FaultRule[];
  /** Hosts that answer 418 to whoever asks too often; none by default. */
  limits?: readonly RequestLimit[];
  /** Answers come at once by default. */
  latency?: Latency;
  /** A directory of real captures, served at the addresses they were captured at. */
  captures?: string;
}
