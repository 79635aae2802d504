import { computed, onScopeDispose, ref } from 'vue';
import { useSession } from './useSession';

const TICK_MS = 15_000;

/**
 * The service's clock: its moment at login plus what has passed here since. A demo runs in 2012, and the
 * cut-off is decided by the service, so the clock of the visitor's machine is never shown.
 */
export function useServerClock() {
  const { query } = useSession();
  const here = ref(Date.now());
  const timer = setInterval(() => (here.value = Date.now()), TICK_MS);
  onScopeDispose(() => clearInterval(timer));
  return computed(() => {
    const told = query.data.value?.now;
    if (!told) return new Date(here.value);
    return new Date(Date.parse(told) + Math.max(0, here.value - query.dataUpdatedAt.value));
  });
}
