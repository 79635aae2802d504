// npm run openapi: writes server/openapi.json from the controllers and DTOs, and the board's types from it.
import { spawnSync } from 'node:child_process';
import { prepare, root } from './prepare.mjs';

await prepare({ server: true });
run('dist/server/openapi.js', 'server/openapi.json');
run(
  'node_modules/openapi-typescript/bin/cli.js',
  'server/openapi.json',
  '--output',
  'web/src/api/schema.d.ts',
  '--alphabetize',
);

function run(script, ...words) {
  const ran = spawnSync(process.execPath, [script, ...words], { cwd: root, stdio: 'inherit' });
  if (ran.status !== 0) process.exit(ran.status ?? 1);
}
