import { computed, ref } from 'vue';

export type Theme = 'light' | 'dark';

const STORED = 'tuanwei.theme';
const asked = window.matchMedia('(prefers-color-scheme: dark)');
const chosen = ref<Theme | null>(storedTheme());
const system = ref<Theme>(asked.matches ? 'dark' : 'light');
const theme = computed<Theme>(() => chosen.value ?? system.value);

function storedTheme(): Theme | null {
  const stored = localStorage.getItem(STORED);
  return stored === 'light' || stored === 'dark' ? stored : null;
}

function show(): void {
  document.documentElement.dataset['theme'] = theme.value;
}

asked.addEventListener('change', (event) => {
  system.value = event.matches ? 'dark' : 'light';
  show();
});
show();

/** Light or dark: what the visitor chose on this machine, otherwise what the system asks for. */
export function useTheme() {
  const toggle = () => {
    chosen.value = theme.value === 'dark' ? 'light' : 'dark';
    localStorage.setItem(STORED, chosen.value);
    show();
  };
  return { theme, toggle };
}
