import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Answer } from './replica-answer';
import { faultAnswer } from './fault-answers';
import { FaultBook, type FaultRule } from './faults';
import type { AskedPage, AskingRequest } from './asked-page';
import { otherAnswer, whatIsAsked } from './platform-answer';
import { adminAnswer } from './replica-admin';
import { StatsBook, type ReplicaStats } from './replica-stats';
import { SimulatedClock } from './simulated-clock';
import type { World } from './world';

export interface ReplicaOptions {
  world: World;
  /** 0 or nothing: a free port. */
  port?: number;
  /** The simulated moment to begin with. */
  now: Date;
  /** Draws feeds and fault shares; the same seed answers the same. */
  seed?: number;
  faults?: FaultRule[];
}

export interface Replica {
  url: string;
  /** Puts the simulated time; with `running` it goes on from there in real time. */
  setTime(now: Date, running?: boolean): void;
  now(): Date;
  addFault(rule: FaultRule): void;
  clearFaults(): void;
  stats(): ReplicaStats;
  stop(): Promise<void>;
}

const LOOPBACK = '127.0.0.1';

/**
 * Starts a server on the loopback that behaves like the platforms' sites. The site is chosen by the header
 * `x-forwarded-host` (else `host`); pages are written from the world at the simulated moment.
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
    stats: () => desk.stats.read(),
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

class FrontDesk {
  readonly clock: SimulatedClock;
  readonly faults: FaultBook;
  readonly stats = new StatsBook();
  private readonly visits = new Map<string, number>();
  private readonly world: World;
  private readonly seed: number;

  constructor({ world, now, seed = 1, faults = [] }: ReplicaOptions) {
    this.world = world;
    this.seed = seed;
    this.clock = new SimulatedClock(now);
    this.faults = new FaultBook(seed);
    for (const rule of faults) this.faults.add(rule);
  }

  async serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (request.url?.startsWith('/__replica/')) {
      return send(response, await adminAnswer(request, this));
    }
    const asking = askingOf(request);
    this.stats.arrive(asking.host);
    response.on('close', () => this.stats.leave(response.statusCode));
    send(response, this.answer(asking));
  }

  private answer(request: AskingRequest): Answer {
    const now = this.clock.now();
    const at = { now, seed: this.seed };
    const { host, url } = request;
    const asked = whatIsAsked(request, this.world, now);
    const well = (): Answer => asked?.well(at) ?? otherAnswer(url);
    const rule = asked && this.faults.strike({ host, uid: asked.uid, now, visit: this.countVisit(asked) });
    this.stats.answer({ surface: asked?.surface ?? 'none', fault: rule?.kind ?? null });
    if (!rule) return well();
    return faultAnswer({ rule, url, now, well, wellOf: (change) => asked.wellOf(change, at) ?? well() });
  }

  private countVisit({ surface, uid }: AskedPage): number {
    const key = `${surface}/${uid}`;
    const visit = (this.visits.get(key) ?? 0) + 1;
    this.visits.set(key, visit);
    return visit;
  }
}

function askingOf(request: IncomingMessage): AskingRequest {
  const host = hostOf(request);
  const hasToken = /^OAuth2 \S/.test(request.headers.authorization ?? '');
  return { host, url: new URL(request.url ?? '/', `https://${host}`), hasToken };
}

function hostOf(request: IncomingMessage): string {
  const forwarded = request.headers['x-forwarded-host'];
  const host = (Array.isArray(forwarded) ? forwarded[0] : forwarded) ?? request.headers.host ?? '';
  return host.toLowerCase().replace(/:\d+$/, '');
}

function send(response: ServerResponse, answer: Answer): void {
  if ('misbehave' in answer) return answer.misbehave(response);
  response.writeHead(answer.status, { ...answer.headers, 'content-length': answer.body.length });
  response.end(answer.body);
}
