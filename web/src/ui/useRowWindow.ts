import { computed, onScopeDispose, ref, watch, type Ref } from 'vue';
import { rowWindow, topToShow } from './row-window';

/** Draws only the rows of a long list that are in sight of its scrolling frame. All rows are equally high. */
export function useRowWindow(
  frame: Ref<HTMLElement | undefined>,
  { rowHeight, count }: { rowHeight: number; count: Ref<number> },
) {
  const top = ref(0);
  const height = ref(0);
  const scrolled = computed(() => ({ top: top.value, height: height.value, rowHeight, count: count.value }));
  const follow = () => (top.value = frame.value?.scrollTop ?? 0);
  const sizes = new ResizeObserver(() => (height.value = frame.value?.clientHeight ?? 0));
  watch(frame, (now, before) => {
    if (before) sizes.unobserve(before);
    if (now) sizes.observe(now);
  });
  onScopeDispose(() => sizes.disconnect());

  function show(row: number): void {
    frame.value?.scrollTo({ top: topToShow(row, scrolled.value) });
    follow();
  }
  return { seen: computed(() => rowWindow(scrolled.value)), follow, show };
}
