import { onScopeDispose, ref, watch, type Ref } from 'vue';

/** Follows a text that is being typed, trimmed, once the typing pauses. */
export function useSettledText(typed: Ref<string>, pauseMs = 250): Ref<string> {
  const settled = ref(typed.value.trim());
  let timer: ReturnType<typeof setTimeout> | undefined;
  watch(typed, (text) => {
    clearTimeout(timer);
    timer = setTimeout(() => (settled.value = text.trim()), pauseMs);
  });
  onScopeDispose(() => clearTimeout(timer));
  return settled;
}
