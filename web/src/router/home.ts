import type { RouteLocationRaw } from 'vue-router';
import type { Session } from '../api/session';

/** Where a visitor starts: a unit at its own page, everybody else at the overview. */
export function homeOf(session: Session): RouteLocationRaw {
  const { role, unitId } = session.user;
  if (role === 'unit' && unitId !== null) return { name: 'unit', params: { id: unitId } };
  return { name: 'overview' };
}

/** The page to go back to after login. Only paths of this board, so that no link can lead elsewhere. */
export function safeBack(back: unknown): string | null {
  if (typeof back !== 'string') return null;
  return /^\/(?![/\\])/.test(back) && !/^\/(login|setup)\b/.test(back) ? back : null;
}
