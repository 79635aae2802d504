import type { QueryClient } from '@tanstack/vue-query';
import { createRouter, createWebHistory, type RouteLocationNormalized, type Router } from 'vue-router';
import { fetchNeedsSetup, knownSession } from '../api/session';
import { carriedQuery } from './carried-query';
import { homeOf } from './home';
import { routes } from './routes';

/** The board's pages behind one guard: no session leads to login and back, a foreign page to "not found". */
export function buildRouter(client: QueryClient): Router {
  const router = createRouter({
    history: createWebHistory(),
    routes,
    scrollBehavior: (to, from, saved) => saved ?? (to.path === from.path ? undefined : { top: 0 }),
  });
  router.beforeEach((to) => admit(to, client));
  router.beforeEach((to, from) => {
    if (to.meta.isPublic) return true;
    const query = carriedQuery(from, to);
    return query ? { path: to.path, hash: to.hash, query, replace: true } : true;
  });
  return router;
}

async function admit(to: RouteLocationNormalized, client: QueryClient) {
  // When the service cannot say who this is, the page itself shows the fault and the way to try again.
  const session = await knownSession(client).catch(() => undefined);
  if (session === undefined) return true;
  if (session === null) return to.meta.isPublic ? true : entrance(to);
  if (to.meta.isPublic) return homeOf(session);
  if (to.meta.roles && !to.meta.roles.includes(session.user.role)) return elsewhere(to, homeOf(session));
  return true;
}

async function entrance(to: RouteLocationNormalized) {
  const needsSetup = await fetchNeedsSetup().catch(() => false);
  if (needsSetup) return { name: 'setup' };
  return { name: 'login', query: to.fullPath === '/' ? {} : { back: to.fullPath } };
}

function elsewhere(to: RouteLocationNormalized, home: ReturnType<typeof homeOf>) {
  if (to.name === 'overview') return home;
  return { name: 'lost', params: { pathMatch: to.path.slice(1).split('/') } };
}
