import { Agent as HttpAgent } from 'node:http';
import { Agent as HttpsAgent } from 'node:https';
import type { Readable } from 'node:stream';
import axios, { type AxiosResponse } from 'axios';
import { readBody, TooLargeError } from './page-body';
import { destinationOf, type DestinationRules, isAllowed, replicaAddress } from './page-destination';
import type { PageAnswer, PageRequest } from './page-request';
import { lookupPublic, PRIVATE_ADDRESS } from './public-address';

export type { PageAnswer, PageRequest } from './page-request';

export interface PageClientOptions {
  /** Exact host names that may be asked; everything else is refused before any connection. */
  allowedHosts: readonly string[];
  /** A stand-in for the platforms, loopback only; pages keep their own addresses. */
  replicaUrl?: string;
  /** For the whole visit: connecting, redirects and body together. Default 20 s. */
  timeoutMs?: number;
  /** Of the decompressed body. Default 2 MB. */
  maxBytes?: number;
  /** Redirects followed at most. Default 5. */
  maxHops?: number;
}

/** A hop's answer, or the redirect it asks for. */
type Hop = { answer: Omit<Extract<PageAnswer, { kind: 'answer' }>, 'durationMs'> } | { next: PageRequest };

const REDIRECTS = new Set([301, 302, 303, 307, 308]);
/** Not sent on to another host, nor from https to http. */
const SECRETS = new Set(['cookie', 'authorization']);

/**
 * The only HTTP client: asks the platforms' own hosts for pages and nothing else. Redirects are followed by
 * hand, on allowed hosts only; names that lead to private networks are refused; time and size are bounded
 * in all. `fetch` never throws.
 */
export class PageClient {
  /** Do requests go to a replica instead of the platforms? */
  readonly isReplica: boolean;
  private readonly rules: DestinationRules;
  private readonly timeoutMs: number;
  private readonly maxBytes: number;
  private readonly maxHops: number;
  private readonly agents: { httpAgent: HttpAgent; httpsAgent: HttpsAgent };

  /** Throws RangeError when the replica is not on the loopback. */
  constructor(options: PageClientOptions) {
    const replica = options.replicaUrl === undefined ? null : replicaAddress(options.replicaUrl);
    const allowedHosts = new Set(options.allowedHosts.map((host) => host.toLowerCase()));
    this.rules = { allowedHosts, replica };
    this.isReplica = replica !== null;
    this.timeoutMs = options.timeoutMs ?? 20_000;
    this.maxBytes = options.maxBytes ?? 2_000_000;
    this.maxHops = options.maxHops ?? 5;
    const agentOptions = { keepAlive: true, ...(replica ? {} : { lookup: lookupPublic }) };
    this.agents = { httpAgent: new HttpAgent(agentOptions), httpsAgent: new HttpsAgent(agentOptions) };
  }

  async fetch(request: PageRequest): Promise<PageAnswer> {
    const startedAt = performance.now();
    const deadline = new AbortController();
    const timer = setTimeout(() => deadline.abort(), this.timeoutMs);
    try {
      const answer = await this.follow(request, deadline.signal);
      return { ...answer, durationMs: since(startedAt) };
    } catch (error) {
      const reason = deadline.signal.aborted ? this.tooSlow() : this.reasonOf(error);
      return { kind: 'failed', reason, durationMs: since(startedAt) };
    } finally {
      clearTimeout(timer);
    }
  }

  /** Closes idle connections; the client may be used again. */
  close(): void {
    this.agents.httpAgent.destroy();
    this.agents.httpsAgent.destroy();
  }

  private async follow(
    request: PageRequest,
    signal: AbortSignal,
  ): Promise<Extract<Hop, { answer: unknown }>['answer']> {
    let asked = request;
    for (let hop = 0; hop <= this.maxHops; hop += 1) {
      const result = await this.ask(asked, signal);
      if ('answer' in result) return result.answer;
      asked = result.next;
    }
    throw new RefusedError(`跳转超过 ${this.maxHops} 次，停止跟随。`);
  }

  private async ask(request: PageRequest, signal: AbortSignal): Promise<Hop> {
    const url = URL.canParse(request.url) ? new URL(request.url) : null;
    if (!url || !isAllowed(url, this.rules)) {
      throw new RefusedError('要访问的地址不在允许的站点之内，没有连接。');
    }
    const response = await this.send(url, request, signal);
    return this.read(response, url, request);
  }

  private async send(
    url: URL,
    request: PageRequest,
    signal: AbortSignal,
    isAgain = false,
  ): Promise<AxiosResponse<Readable>> {
    const target = destinationOf(url, this.rules);
    try {
      return await axios.get<Readable>(target.url, {
        ...this.agents,
        headers: { ...request.headers, ...target.headers },
        signal,
        responseType: 'stream',
        maxRedirects: 0,
        proxy: false,
        validateStatus: () => true,
      });
    } catch (error) {
      // The host had closed an idle connection just as we used it again: it has not heard the request.
      if (isAgain || !wasClosedBefore(error)) throw error;
      return this.send(url, request, signal, true);
    }
  }

  private async read(response: AxiosResponse<Readable>, url: URL, request: PageRequest): Promise<Hop> {
    const location = REDIRECTS.has(response.status) ? headerOf(response, 'location') : null;
    const target = location !== null && URL.canParse(location, url.href) ? new URL(location, url.href) : null;
    if (target && isAllowed(target, this.rules)) {
      response.data.destroy();
      return { next: { url: target.href, headers: headersFor(target, url, request.headers) } };
    }
    return {
      answer: {
        kind: 'answer',
        status: response.status,
        finalUrl: url.href,
        headers: plainHeaders(response),
        body: await readBody(response.data, this.maxBytes),
        contentType: headerOf(response, 'content-type'),
        ...(location === null ? {} : { redirectedTo: target?.href ?? location }),
      },
    };
  }

  private tooSlow(): string {
    return `${this.timeoutMs / 1000} 秒内没有收完回答，已放弃。`;
  }

  private reasonOf(error: unknown): string {
    if (error instanceof RefusedError) return error.message;
    if (error instanceof TooLargeError) return `回答超过 ${this.maxBytes} 字节，已放弃。`;
    const code = (error as { code?: unknown }).code;
    if (code === PRIVATE_ADDRESS) return '该站点的域名指向内部网络，没有连接。';
    return `连接失败（${typeof code === 'string' ? code : '原因不明'}），稍后重试。`;
  }
}

/** We would not go there; the message is for people. */
class RefusedError extends Error {}

function wasClosedBefore(error: unknown): boolean {
  const { code, request } = error as { code?: unknown; request?: { reusedSocket?: unknown } };
  return request?.reusedSocket === true && (code === 'ECONNRESET' || code === 'EPIPE');
}

function since(startedAt: number): number {
  return Math.round(performance.now() - startedAt);
}

function headerOf(response: AxiosResponse, name: string): string | null {
  const value: unknown = response.headers[name];
  return typeof value === 'string' ? value : null;
}

function plainHeaders(response: AxiosResponse): Record<string, string> {
  return Object.fromEntries(Object.entries(response.headers).map(([name, value]) => [name, String(value)]));
}

function headersFor(target: URL, from: URL, headers: Record<string, string>): Record<string, string> {
  const isSameHost = target.hostname === from.hostname;
  const staysSafe = target.protocol === 'https:' || from.protocol === 'http:';
  if (isSameHost && staysSafe) return headers;
  return Object.fromEntries(Object.entries(headers).filter(([name]) => !SECRETS.has(name.toLowerCase())));
}
