// npm run dev: the service and the board with hot reload. The service's code is compiled when it changes and its
// processes start again; Vite serves the board and hands /api on. Data: .data, as with npm start.
import { spawn } from 'node:child_process';
import path from 'node:path';
import { prepare, root } from './prepare.mjs';
import { built, stopOnSignal } from './service.mjs';

await prepare({ server: true });
const children = [];

try {
  const config = built('config/config').loadConfig(process.env);
  const database = await built('database/open-database').openDatabase(config);
  await built('database/prepare-database').prepareDatabase(database.url);
  stopOnSignal(async () => {
    await Promise.all(children.map(ended));
    await database.close();
  });
  const env = { ...process.env, DATABASE_URL: database.url };
  run(env, '@swc/cli/bin/swc.js', 'domain', 'ingest', 'server', '-d', 'dist', '--watch', '--quiet');
  run(env, null, '--watch', '--enable-source-maps', 'dist/server/main.js');
  run(env, null, '--watch', '--enable-source-maps', 'dist/server/worker.js');
  run({ ...env, TUANWEI_API: `http://127.0.0.1:${config.port}` }, 'vite/bin/vite.js', 'web');
} catch (error) {
  built('end-with-sentence').endWithSentence(error);
}

function run(env, tool, ...words) {
  const script = tool ? [path.join(root, 'node_modules', tool)] : [];
  children.push(spawn(process.execPath, [...script, ...words], { cwd: root, env, stdio: 'inherit' }));
}

function ended(child) {
  if (child.exitCode !== null || child.signalCode !== null) return null;
  const gone = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGTERM');
  return gone;
}
