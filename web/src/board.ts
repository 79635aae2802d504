import { VueQueryPlugin } from '@tanstack/vue-query';
import { createApp } from 'vue';
import App from './App.vue';
import { buildQueryClient } from './api/query-client';
import { SESSION_KEY } from './api/session';
import { i18n, storedLocale, switchLocale } from './i18n/i18n';
import { safeBack } from './router/home';
import { buildRouter } from './router/router';
import './ui/base.css';
import './ui/element.css';
import './ui/theme.css';
import './ui/useTheme';

const client = buildQueryClient(() => {
  const route = router.currentRoute.value;
  client.setQueryData(SESSION_KEY, null);
  if (!route.meta.isPublic) {
    void router.push({ name: 'login', query: { back: safeBack(route.fullPath) ?? undefined, ended: '1' } });
  }
});
const router = buildRouter(client);

router.afterEach((to) => {
  const title = to.meta.title ? `${i18n.global.t(to.meta.title)} · ` : '';
  document.title = `${title}${i18n.global.t('app.name')}`;
});

await switchLocale(storedLocale());
createApp(App).use(i18n).use(VueQueryPlugin, { queryClient: client }).use(router).mount('#app');
