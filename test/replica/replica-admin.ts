import type { IncomingMessage } from 'node:http';
import { jsonAnswer, type WholeAnswer } from './replica-answer';
import { isFaultKind } from './fault-outcomes';
import type { FaultBook, FaultRule } from './faults';
import type { StatsBook } from './replica-stats';
import type { SimulatedClock } from './simulated-clock';

export interface Controls {
  clock: SimulatedClock;
  faults: FaultBook;
  stats: StatsBook;
}

const MAX_BODY = 64 * 1024;

/**
 * `/__replica/time` (GET, PUT {now, running}), `/__replica/faults` (GET, POST a rule, DELETE all),
 * `/__replica/stats` (GET, DELETE). A bad body gets 400 with a sentence.
 */
export async function adminAnswer(request: IncomingMessage, controls: Controls): Promise<WholeAnswer> {
  const topic = new URL(request.url ?? '/', 'http://replica').pathname.replace('/__replica/', '');
  const body = await readJson(request);
  if (body === undefined) return refusal('The body is not JSON.');
  if (topic === 'time') return timeAnswer(request.method, body, controls.clock);
  if (topic === 'faults') return faultsAnswer(request.method, body, controls.faults);
  if (topic === 'stats') return statsAnswer(request.method, controls.stats);
  return jsonAnswer({ error: 'The replica has time, faults and stats.' }, 404);
}

function timeAnswer(method: string | undefined, body: Body, clock: SimulatedClock): WholeAnswer {
  if (method === 'PUT') {
    const now = readMoment(body.now);
    if (!now) return refusal('now must be an ISO 8601 moment.');
    clock.set(now, body.running === true);
  }
  return jsonAnswer({ now: clock.now().toISOString() });
}

function faultsAnswer(method: string | undefined, body: Body, faults: FaultBook): WholeAnswer {
  if (method === 'DELETE') faults.clear();
  if (method === 'POST') {
    if (!isFaultKind(body.kind)) return refusal('kind is no fault the replica knows.');
    faults.add(readRule({ ...body, kind: body.kind }));
  }
  return jsonAnswer({ faults: faults.list() });
}

function statsAnswer(method: string | undefined, stats: StatsBook): WholeAnswer {
  if (method === 'DELETE') stats.clear();
  return jsonAnswer(stats.read());
}

function readRule(body: Body & Pick<FaultRule, 'kind'>): FaultRule {
  const text = (value: unknown) => (typeof value === 'string' ? value : undefined);
  const number = (value: unknown) => (typeof value === 'number' ? value : undefined);
  return {
    kind: body.kind,
    host: text(body.host),
    uid: text(body.uid),
    share: number(body.share),
    times: number(body.times),
    retryAfterSeconds: number(body.retryAfterSeconds),
    retryAfterAs: body.retryAfterAs === 'date' ? 'date' : undefined,
    from: readMoment(body.from),
    until: readMoment(body.until),
  };
}

type Body = Record<string, unknown>;

function readMoment(value: unknown): Date | undefined {
  const moment = new Date(typeof value === 'string' ? value : NaN);
  return Number.isNaN(moment.getTime()) ? undefined : moment;
}

/** The body as an object; empty when there is none, undefined when it is no JSON object. */
async function readJson(request: IncomingMessage): Promise<Body | undefined> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of request) {
    size += (part as Buffer).length;
    if (size > MAX_BODY) return undefined;
    parts.push(part as Buffer);
  }
  if (size === 0) return {};
  try {
    const value: unknown = JSON.parse(Buffer.concat(parts).toString('utf8'));
    return value !== null && typeof value === 'object' ? (value as Body) : undefined;
  } catch {
    return undefined;
  }
}

function refusal(error: string): WholeAnswer {
  return jsonAnswer({ error }, 400);
}
