// npm run bench -- NAME [--quick]: measures one thing and prints a table and, as the last line, one JSON object.
// See test/bench/README.md.
import { createRequire } from 'node:module';
import path from 'node:path';
import { prepare, root } from './prepare.mjs';

await prepare({ server: true });
const require = createRequire(import.meta.url);
const { runBench } = require(path.join(root, 'dist/test/bench/run-bench.js'));
process.exit(await runBench(process.argv.slice(2)));
