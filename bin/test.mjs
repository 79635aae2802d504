// npm test: types, lint, format, arrows, then every jest project, closed by one line of counts.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { prepare, root } from './prepare.mjs';

const bin = (name) => path.join(root, 'node_modules', name);

/** Each of these counts as one test of the summary. */
const STATIC_CHECKS = [
  ['types of the service', bin('typescript/bin/tsc'), ['-p', 'tsconfig.json', '--noEmit']],
  ['types of the board', bin('vue-tsc/bin/vue-tsc.js'), ['-p', 'web/tsconfig.json', '--noEmit']],
  [
    'lint',
    bin('oxlint/bin/oxlint'),
    ['--deny-warnings', 'domain', 'ingest', 'server', 'web/src', 'test', 'bin'],
  ],
  ['format', bin('prettier/bin/prettier.cjs'), ['--check', '--log-level', 'warn', '.']],
  [
    'arrows',
    bin('dependency-cruiser/bin/dependency-cruise.mjs'),
    ['--config', '.dependency-cruiser.cjs', 'domain', 'ingest', 'server', 'web/src', 'test'],
  ],
];

await prepare({ server: true, web: true });
const results = [...STATIC_CHECKS.map(runStaticCheck), runJest()];
const sum = (key) => results.reduce((total, result) => total + result[key], 0);
console.log(`tests: ${sum('passed')} passed, ${sum('failed')} failed, ${sum('skipped')} skipped`);
process.exit(sum('failed') === 0 ? 0 : 1);

function runStaticCheck([name, script, args]) {
  const started = Date.now();
  const { status } = spawnSync(process.execPath, [script, ...args], { cwd: root, stdio: ['ignore', 2, 2] });
  const passed = status === 0;
  console.error(`${passed ? 'ok  ' : 'FAIL'} ${name} (${Math.round((Date.now() - started) / 1000)} s)`);
  return { passed: passed ? 1 : 0, failed: passed ? 0 : 1, skipped: 0 };
}

// A run that ends without its report, or in which no test ran, is a failure, not zero failures.
function runJest() {
  const report = path.join(root, '.data', 'jest-report.json');
  fs.rmSync(report, { force: true });
  const args = [
    bin('jest/bin/jest.js'),
    '--maxWorkers=2',
    '--json',
    `--outputFile=${report}`,
    ...process.argv.slice(2),
  ];
  const { status } = spawnSync(process.execPath, args, { cwd: root, stdio: ['ignore', 'ignore', 2] });
  if (!fs.existsSync(report)) return { passed: 0, failed: 1, skipped: 0 };
  const { numPassedTests, numFailedTests, numPendingTests, numTodoTests, numRuntimeErrorTestSuites } =
    JSON.parse(fs.readFileSync(report, 'utf8'));
  const failed = numFailedTests + numRuntimeErrorTestSuites;
  return {
    passed: numPassedTests,
    failed: failed === 0 && status !== 0 ? 1 : failed,
    skipped: numPendingTests + numTodoTests,
  };
}
