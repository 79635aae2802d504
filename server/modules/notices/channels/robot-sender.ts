import type { WebhookAnswer, WebhookClient } from '../../../../ingest/http/webhook-client';
import type { ChannelKind } from '../notice-channel.entity';
import { type NoticeSender, type OutgoingNotice, type SendResult, textIn } from './notice-sender';

/** Address of a group's robot, and the secret with which it demands a signature. */
export interface RobotSettings {
  url: string;
  secret: string | null;
}

export interface RobotRequest {
  url: string;
  message: object;
}

/** What tells the robots of one product from another. */
export interface RobotShape {
  kind: Exclude<ChannelKind, 'email'>;
  /** `at`: the real moment, for the signature. */
  requestOf(settings: RobotSettings, notice: OutgoingNotice, at: Date): RobotRequest;
  /** The answer's own code and text; code 0 is success. */
  verdictOf(body: Record<string, unknown>): { code: unknown; text: unknown };
}

/** Sends to a work group through its robot. All products agree in this: one POST, and a code in the answer. */
export class RobotSender implements NoticeSender<RobotSettings> {
  readonly kind: RobotShape['kind'];

  constructor(
    private readonly shape: RobotShape,
    private readonly client: WebhookClient,
  ) {
    this.kind = shape.kind;
  }

  read(given: Record<string, unknown>): { settings: RobotSettings } | { fault: string } {
    const url = textIn(given, 'url');
    if (url === null) return { fault: '没有填写机器人地址，请从群机器人的设置里整段复制。' };
    const refusal = this.client.refusalOf(url);
    return refusal === null ? { settings: { url, secret: textIn(given, 'secret') } } : { fault: refusal };
  }

  async send(settings: RobotSettings, notice: OutgoingNotice): Promise<SendResult> {
    // The real clock: robots refuse signatures that are an hour old, whatever year the campaign is in.
    const { url, message } = this.shape.requestOf(settings, notice, new Date());
    return this.resultOf(await this.client.post(url, message));
  }

  shown({ url, secret }: RobotSettings): Record<string, unknown> {
    return { host: new URL(url).host, hasSecret: secret !== null };
  }

  private resultOf(answer: WebhookAnswer): SendResult {
    if (answer.kind === 'failed') return { kind: 'later', fault: answer.reason };
    const { status, body } = answer;
    if (status === 429 || status >= 500)
      return { kind: 'later', fault: `机器人暂时不收（HTTP ${status}）。` };
    if (typeof body !== 'object' || body === null)
      return { kind: 'never', fault: `机器人的回答看不懂（HTTP ${status}），请核对地址。` };
    const { code, text } = this.shape.verdictOf(body as Record<string, unknown>);
    if (code === 0) return { kind: 'sent' };
    const fault = `机器人没有接收（代码 ${String(code)}：${String(text).slice(0, 120)}），请核对地址和密钥。`;
    return { kind: 'never', fault };
  }
}

/** Title and body in one text, for products whose text messages have no title. */
export function plainText({ title, body }: OutgoingNotice): string {
  return body.startsWith(title) ? body : `${title}\n${body}`;
}
