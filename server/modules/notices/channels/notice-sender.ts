import type { ChannelKind } from '../notice-channel.entity';

/** What goes out: title and body as plain text; `to` is the e-mail address where the channel has one. */
export interface OutgoingNotice {
  title: string;
  body: string;
  to: string | null;
}

/** `later`: worth another attempt; `never`: it will not work however often. `fault` is one sentence for people. */
export type SendResult =
  { kind: 'sent' } | { kind: 'later'; fault: string } | { kind: 'never'; fault: string };

/** One kind of channel: which settings it needs, and how a notice goes out through it. */
export interface NoticeSender<Settings = unknown> {
  kind: ChannelKind;
  /** Settings as typed, checked; or the one sentence that says what is wrong with them. */
  read(given: Record<string, unknown>): { settings: Settings } | { fault: string };
  send(settings: Settings, notice: OutgoingNotice): Promise<SendResult>;
  /** The settings as anybody of the committee may see them: secrets are left out. */
  shown(settings: Settings): Record<string, unknown>;
}

export function textIn(given: Record<string, unknown>, key: string): string | null {
  const value = given[key];
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : null;
}
