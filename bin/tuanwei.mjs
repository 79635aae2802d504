// npm run -s tuanwei -- <command>: the command line, for people and scripts. See --help.
import { createRequire } from 'node:module';
import path from 'node:path';
import { prepare, root } from './prepare.mjs';

await prepare({ server: true });
const require = createRequire(import.meta.url);
const { processIo } = require(path.join(root, 'dist/server/cli/command-io.js'));
const { runCommandLine } = require(path.join(root, 'dist/server/cli/tuanwei.js'));
process.exitCode = await runCommandLine(process.argv.slice(2), processIo());
