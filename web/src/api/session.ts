import type { QueryClient } from '@tanstack/vue-query';
import { ApiFault } from './api-fault';
import { api, bodyOf } from './client';
import type { Schemas } from './schemas';

export type Session = Schemas['SessionDto'];
export type Role = Session['user']['role'];

export const SESSION_KEY = ['session'] as const;

/** Who is logged in; null when nobody is. Throws when the service cannot say. */
export async function fetchSession(): Promise<Session | null> {
  return bodyOf(api.GET('/api/session')).catch((fault: unknown) => {
    if (fault instanceof ApiFault && fault.status === 401) return null;
    throw fault;
  });
}

/** The known session, asked for once. */
export function knownSession(client: QueryClient): Promise<Session | null> {
  return client.ensureQueryData({ queryKey: SESSION_KEY, queryFn: fetchSession });
}

/** Is there no user yet, so that the first one must be created? */
export async function fetchNeedsSetup(): Promise<boolean> {
  return (await bodyOf(api.GET('/api/setup'))).needsSetup;
}
