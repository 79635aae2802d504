import { type IncomingMessage, type ServerResponse } from 'node:http';
import { setTimeout } from 'node:timers/promises';
import { drawLatency, type Latency } from './answer-latency';
import type { AskedPage, AskingRequest } from './asked-page';
import { CapturedPages } from './captured-pages';
import { faultAnswer } from './fault-answers';
import { FaultBook, type FaultRule } from './faults';
import { otherAnswer, whatIsAsked } from './platform-answer';
import { adminAnswer } from './replica-admin';
import type { Answer } from './replica-answer';
import type { ReplicaOptions } from './replica-options';
import { StatsBook } from './replica-stats';
import { RequestThrottle } from './request-throttle';
import { SimulatedClock } from './simulated-clock';
import type { World } from './world';

/** Takes every request of the replica, whoever it is for, and has it answered. */
export class FrontDesk {
  readonly clock: SimulatedClock;
  readonly faults: FaultBook;
  readonly stats = new StatsBook();
  readonly throttle: RequestThrottle;
  readonly captures: CapturedPages;
  private readonly visits = new Map<string, number>();
  private readonly world: World;
  private readonly seed: number;
  private readonly latency: Latency | undefined;
  private requests = 0;

  constructor({ world, now, seed = 1, faults = [], limits, latency, captures }: ReplicaOptions) {
    this.world = world;
    this.seed = seed;
    this.latency = latency;
    this.clock = new SimulatedClock(now);
    this.faults = new FaultBook(seed);
    this.throttle = new RequestThrottle(limits);
    this.captures = captures === undefined ? CapturedPages.none() : CapturedPages.from(captures);
    for (const rule of faults) this.faults.add(rule);
  }

  async serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (request.url?.startsWith('/__replica/')) {
      return send(response, await adminAnswer(request, this));
    }
    const asking = askingOf(request);
    this.stats.arrive(asking.host);
    response.on('close', () => this.stats.leave(response.statusCode));
    const answer = this.answer(asking);
    await this.takeTime();
    send(response, answer);
  }

  private async takeTime(): Promise<void> {
    if (!this.latency) return;
    this.requests += 1;
    await setTimeout(drawLatency(this.latency, this.seed, this.requests));
  }

  private answer(request: AskingRequest): Answer {
    const now = this.clock.now();
    const at = { now, seed: this.seed };
    const { host, url } = request;
    const asked = whatIsAsked(request, this.world, now);
    const captured = this.captures.answerTo(request);
    const well = (): Answer => captured ?? asked?.well(at) ?? otherAnswer(url);
    const rule = asked && this.ruleFor(asked, host, now);
    const { surface = 'none', uid = null } = asked ?? {};
    this.stats.answer({ surface, uid, fault: rule?.kind ?? null });
    if (!rule) return well();
    return faultAnswer({ rule, url, now, well, wellOf: (change) => asked.wellOf(change, at) ?? well() });
  }

  /** Who asks too often is told so before anything else. */
  private ruleFor(asked: AskedPage, host: string, now: Date): FaultRule | null {
    const retryAfterSeconds = this.throttle.refuse(host, now);
    if (retryAfterSeconds !== null) return { kind: 'throttled-418', host, retryAfterSeconds };
    return this.faults.strike({ host, uid: asked.uid, now, visit: this.countVisit(asked) });
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
