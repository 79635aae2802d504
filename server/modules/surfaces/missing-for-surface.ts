import {
  type CredentialKind,
  type Credentials,
  isAskable,
  type SurfaceCard,
} from '../../../ingest/platforms/platform-card';

/** What a surface finds when it is to be asked. */
export interface SurfaceConditions {
  /** A stand-in answers for the platforms: it wants no cookie. */
  isReplica: boolean;
  /** The platform has shut down. */
  isClosed: boolean;
  credentials: Credentials;
  /** Is one kept that the service's present key cannot open? */
  isLocked(kind: CredentialKind): boolean;
}

const TITLES: Record<CredentialKind, string> = { cookie: 'Cookie', token: '授权 token' };

/** What a surface lacks to be asked well, one Chinese sentence with what to do; null when nothing. */
export function missingFor(surface: SurfaceCard, conditions: SurfaceConditions): string | null {
  if (!isAskable(surface)) return null;
  if (conditions.isClosed && !conditions.isReplica) return '平台已关闭，要有存档服务代替平台应答才查得到。';
  const { needs } = surface;
  if (needs === 'nothing' || conditions.credentials[needs]) return null;
  if (conditions.isLocked(needs)) return `保存的 ${TITLES[needs]} 用现在的密钥解不开，请重新填写。`;
  if (needs === 'token') return '还没有填写授权 token，查不了；请先填写。';
  return conditions.isReplica ? null : '还没有填写 Cookie，平台多半会要求登录；请先填写。';
}
