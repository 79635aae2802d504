import { Agent as HttpAgent } from 'node:http';
import { Agent as HttpsAgent } from 'node:https';
import type { Readable } from 'node:stream';
import axios from 'axios';
import { readBody } from './page-body';
import { lookupPublic } from './public-address';

export interface WebhookClientOptions {
  /** Exact host names on the internet, asked over https on their usual port only. */
  publicHosts: readonly string[];
  /** `host:port` of receivers in the operator's own network, by http or https. */
  ownHosts?: readonly string[];
  /** For the whole call. Default 10 s. */
  timeoutMs?: number;
}

/** `body` is the answer's JSON, null when it is none. */
export type WebhookAnswer =
  { kind: 'answer'; status: number; body: unknown } | { kind: 'failed'; reason: string };

const MAX_ANSWER_BYTES = 64 * 1024;

/** Posts a message to a robot's webhook. Redirects are not followed; `post` never throws. */
export class WebhookClient {
  private readonly publicAgent = new HttpsAgent({ lookup: lookupPublic });
  private readonly ownAgents = { httpAgent: new HttpAgent(), httpsAgent: new HttpsAgent() };

  constructor(private readonly options: WebhookClientOptions) {}

  /** May a message go to this address? The reason why not is one sentence for people, null when it may. */
  refusalOf(address: string): string | null {
    const url = URL.canParse(address) ? new URL(address) : null;
    if (!url || (url.protocol !== 'https:' && url.protocol !== 'http:'))
      return '机器人地址应以 https:// 开头，请整段复制。';
    if (url.username || url.password) return '机器人地址里不应有用户名和密码，请整段复制。';
    if (this.isOwn(url) || this.isPublic(url)) return null;
    return `机器人地址的站点“${url.host}”不在允许的站点之内（${this.options.publicHosts.join('、')}），请核对。`;
  }

  async post(address: string, message: object): Promise<WebhookAnswer> {
    const refusal = this.refusalOf(address);
    if (refusal) return { kind: 'failed', reason: refusal };
    const agents = this.isOwn(new URL(address)) ? this.ownAgents : { httpsAgent: this.publicAgent };
    try {
      const response = await axios.post<Readable>(address, message, {
        ...agents,
        signal: AbortSignal.timeout(this.options.timeoutMs ?? 10_000),
        responseType: 'stream',
        maxRedirects: 0,
        proxy: false,
        validateStatus: () => true,
      });
      return {
        kind: 'answer',
        status: response.status,
        body: jsonOf(await readBody(response.data, MAX_ANSWER_BYTES)),
      };
    } catch (error) {
      return { kind: 'failed', reason: `连不上机器人（${codeOf(error)}）。` };
    }
  }

  private isPublic(url: URL): boolean {
    return url.protocol === 'https:' && this.options.publicHosts.includes(url.host);
  }

  private isOwn(url: URL): boolean {
    const port = url.port || (url.protocol === 'https:' ? '443' : '80');
    return this.options.ownHosts?.includes(`${url.hostname}:${port}`) ?? false;
  }
}

function jsonOf(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString('utf8'));
  } catch {
    return null;
  }
}

function codeOf(error: unknown): string {
  const { code } = error as { code?: unknown };
  return typeof code === 'string' ? code : '原因不明';
}
