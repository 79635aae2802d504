import { computed, type ComputedRef } from 'vue';
import { useRoute, useRouter } from 'vue-router';
import { changedQuery } from './changed-query';

type Wanted = Record<string, string | number | null | undefined>;

/**
 * The filter of a list, kept in the address so that a filtered list can be linked to and gone back to.
 * Changing anything but the page starts at page 1 again.
 */
export function useRouteFilter(): {
  text: (name: string) => ComputedRef<string | undefined>;
  number: (name: string) => ComputedRef<number | undefined>;
  change: (wanted: Wanted) => Promise<unknown>;
} {
  const route = useRoute();
  const router = useRouter();
  const text = (name: string) =>
    computed(() => {
      const value = route.query[name];
      return typeof value === 'string' && value !== '' ? value : undefined;
    });
  const number = (name: string) => {
    const written = text(name);
    return computed(() => (/^\d+$/.test(written.value ?? '') ? Number(written.value) : undefined));
  };
  const change = (wanted: Wanted) => router.replace({ query: changedQuery(route.query, wanted) });
  return { text, number, change };
}
