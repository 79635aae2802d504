import { onScopeDispose, ref } from 'vue';

/** Is the window as narrow as a phone? */
export function useNarrow() {
  const asked = window.matchMedia('(max-width: 760px)');
  const isNarrow = ref(asked.matches);
  const follow = (event: MediaQueryListEvent) => (isNarrow.value = event.matches);
  asked.addEventListener('change', follow);
  onScopeDispose(() => asked.removeEventListener('change', follow));
  return isNarrow;
}
