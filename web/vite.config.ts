import vue from '@vitejs/plugin-vue';
import { defineConfig } from 'vite';
import { elementPlusImports } from './build/element-plus-imports';
import { precompress } from './build/precompress';

const service = process.env['TUANWEI_API'] ?? 'http://127.0.0.1:3000';

export default defineConfig({
  root: __dirname,
  plugins: [vue(), elementPlusImports(), precompress()],
  define: {
    __VUE_I18N_FULL_INSTALL__: false,
    __VUE_I18N_LEGACY_API__: false,
    __INTLIFY_PROD_DEVTOOLS__: false,
    __INTLIFY_DROP_MESSAGE_COMPILER__: false,
  },
  server: { host: '127.0.0.1', port: 5173, proxy: { '/api': service } },
  build: { outDir: 'dist', emptyOutDir: true, target: 'es2022', reportCompressedSize: false },
});
