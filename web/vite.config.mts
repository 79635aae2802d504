import vue from '@vitejs/plugin-vue';
import { defineConfig } from 'vite';
import { elementPlusImports } from './build/element-plus-imports.mts';
import { precompress } from './build/precompress.mts';

const service = process.env['TUANWEI_API'] ?? 'http://127.0.0.1:3000';

/**
 * Few files instead of dozens: the libraries of every page, the board's own ground (all that login and frame
 * need), the shared parts of its pages, the widgets of Element Plus, and the charts. A group takes what its
 * modules import along, unless one of higher priority has it.
 */
const GROUND = 'ActionButton|BrandMark|FaultNotice|IconBox|StateTag|TextField|password-rule|useTheme';
const chunks = [
  {
    name: 'libraries',
    test: /node_modules\/(@vue|vue|vue-router|vue-i18n|@intlify|@tanstack|openapi-fetch)\/|plugin-vue:export-helper/,
    priority: 9,
  },
  { name: 'charts', test: /node_modules\/(echarts|zrender|vue-echarts|tslib)\//, priority: 8 },
  {
    name: 'widgets',
    test: /node_modules\/(element-plus|lodash-es|@popperjs|@vueuse|@floating-ui)\//,
    priority: 7,
  },
  {
    name: 'ground',
    test: new RegExp(
      `node_modules/@element-plus/icons-vue/|/src/(api|router)/|/src/i18n/(?!en/|zh-cn/(?!shell-texts))|/src/ui/(${GROUND})\\.`,
    ),
    priority: 8,
  },
  { name: 'parts', test: /\/src\/(ui|charts)\/(?!shell|EchartsView)/, minShareCount: 2, priority: 5 },
];

export default defineConfig({
  root: import.meta.dirname,
  plugins: [vue(), elementPlusImports(), precompress()],
  define: {
    __VUE_I18N_FULL_INSTALL__: false,
    __VUE_I18N_LEGACY_API__: false,
    __INTLIFY_PROD_DEVTOOLS__: false,
    // Texts are functions already (i18n/text-functions.ts): no compiler of messages is shipped.
    __INTLIFY_DROP_MESSAGE_COMPILER__: true,
    __VUE_OPTIONS_API__: false,
  },
  server: { host: '127.0.0.1', port: 5173, proxy: { '/api': service } },
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    target: 'es2022',
    reportCompressedSize: false,
    chunkSizeWarningLimit: 700,
    rolldownOptions: { output: { codeSplitting: { groups: chunks } } },
  },
});
