import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { FaultRule } from './faults';
import { FrontDesk } from './front-desk';
import type { ReplicaOptions } from './replica-options';
import type { ReplicaStats } from './replica-stats';
import type { RequestLimit } from './request-throttle';

export type { ReplicaOptions } from './replica-options';

export interface Replica {
  url: string;
  /** Puts the simulated time; with `running` it goes on from there in real time. */
  setTime(now: Date, running?: boolean): void;
  now(): Date;
  addFault(rule: FaultRule): void;
  clearFaults(): void;
  /** Puts other request limits in place of those in force. */
  limitTo(limits: readonly RequestLimit[]): void;
  /** Addresses at which captures are served; empty without a directory. */
  capturedAddresses(): string[];
  stats(): ReplicaStats;
  stop(): Promise<void>;
}

const LOOPBACK = '127.0.0.1';

/**
 * Starts a server on the loopback that behaves like the platforms' sites. The site is chosen by the header
 * `x-forwarded-host` (else `host`); pages are written from the world at the simulated moment. Throws when a
 * directory of captures is asked for that is not there.
 */
export async function startReplica(options: ReplicaOptions): Promise<Replica> {
  const desk = new FrontDesk(options);
  const server = createServer((request, response) => void desk.serve(request, response));
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port ?? 0, LOOPBACK, resolve);
  });
  return {
    url: `http://${LOOPBACK}:${(server.address() as AddressInfo).port}`,
    setTime: (now, running) => desk.clock.set(now, running),
    now: () => desk.clock.now(),
    addFault: (rule) => desk.faults.add(rule),
    clearFaults: () => desk.faults.clear(),
    limitTo: (limits) => desk.throttle.limitTo(limits),
    capturedAddresses: () => desk.captures.addresses(),
    stats: () => desk.stats.read(),
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
