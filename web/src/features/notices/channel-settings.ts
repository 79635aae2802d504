import type { Schemas } from '../../api/schemas';

export type ChannelKind = Schemas['ChannelKind'];

/** One thing to fill in for a channel. A secret is never shown again: left blank it stays as it is. */
export interface ChannelField {
  key: string;
  secret?: boolean;
  isRequired?: boolean;
}

const ROBOT: ChannelField[] = [{ key: 'url', secret: true, isRequired: true }];
const SIGNED_ROBOT: ChannelField[] = [...ROBOT, { key: 'secret', secret: true }];

export const CHANNEL_FIELDS: Record<ChannelKind, ChannelField[]> = {
  email: [
    { key: 'host', isRequired: true },
    { key: 'port', isRequired: true },
    { key: 'from', isRequired: true },
    { key: 'user' },
    { key: 'password', secret: true },
  ],
  wecom: ROBOT,
  dingtalk: SIGNED_ROBOT,
  feishu: SIGNED_ROBOT,
};

export type TypedSettings = Record<string, string>;

/** Is everything filled in that must be? Of a channel that exists, secrets may stay blank. */
export function isComplete(kind: ChannelKind, typed: TypedSettings, exists: boolean): boolean {
  return CHANNEL_FIELDS[kind].every(
    ({ key, secret, isRequired }) => !isRequired || (exists && secret) || (typed[key] ?? '').trim() !== '',
  );
}

/** What is sent: blanks are left out, the port is a number, and port 465 means TLS from the first byte. */
export function settingsOf(kind: ChannelKind, typed: TypedSettings): Record<string, unknown> {
  const filled = CHANNEL_FIELDS[kind].flatMap(({ key }) => {
    const value = (typed[key] ?? '').trim();
    return value === '' ? [] : [[key, key === 'port' ? Number(value) : value] as const];
  });
  const settings: Record<string, unknown> = Object.fromEntries(filled);
  return kind === 'email' ? { ...settings, secure: settings['port'] === 465 } : settings;
}

/** What the fields hold when an existing channel is opened: everything but the secrets. */
export function typedOf({ settings }: Pick<Schemas['NoticeChannelDto'], 'settings'>): TypedSettings {
  return Object.fromEntries(
    Object.entries(settings as Record<string, unknown>)
      .filter(([, value]) => typeof value === 'string' || typeof value === 'number')
      .map(([key, value]) => [key, String(value)]),
  );
}
