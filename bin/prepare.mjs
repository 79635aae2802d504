// Makes a fresh clone ready: installs the packages and builds what changed. Uses Node's own modules only,
// because it runs before anything is installed. Progress goes to stderr; stdout belongs to the caller.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');

const OLDEST_NODE = [20, 19];
const SERVER_SOURCES = [
  'domain',
  'ingest',
  'server',
  'test/replica',
  'test/sample-city',
  'test/postgres',
  'test/bench',
  'test/campaign',
];
const SERVER_SETTINGS = ['.swcrc', 'nest-cli.json', 'tsconfig.json', 'package-lock.json'];
const WEB_SOURCES = ['web'];
const WEB_SETTINGS = ['package-lock.json'];

/**
 * Installs packages when they are missing or older than the lock file, then builds the service (`server`)
 * and the board (`web`) as asked, when their sources have changed since the last build.
 * Ends the process with one sentence when a step fails.
 */
export async function prepare({ server = false, web = false } = {}) {
  demandNode();
  const release = await takeTurn();
  try {
    install();
    if (server)
      build('service', SERVER_SOURCES, SERVER_SETTINGS, 'dist', ['@nestjs/cli/bin/nest.js', 'build']);
    if (web)
      build('board', WEB_SOURCES, WEB_SETTINGS, 'web/dist', [
        'vite/bin/vite.js',
        'build',
        'web',
        '--logLevel',
        'warn',
      ]);
  } finally {
    release();
  }
}

// Two commands started together must not build into the same folder: the second waits for the first.
async function takeTurn() {
  const turn = path.join(root, '.data', 'prepare.lock');
  fs.mkdirSync(path.dirname(turn), { recursive: true });
  for (;;) {
    try {
      fs.writeFileSync(turn, String(process.pid), { flag: 'wx' });
      break;
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
      if (isAbandoned(turn)) fs.rmSync(turn, { force: true });
      else await new Promise((resume) => setTimeout(resume, 200));
    }
  }
  const release = () => fs.rmSync(turn, { force: true });
  process.once('exit', release);
  return () => {
    process.removeListener('exit', release);
    release();
  };
}

function isAbandoned(turn) {
  const pid = Number(read(turn));
  if (!pid) return read(turn) === null;
  try {
    process.kill(pid, 0);
    return false;
  } catch (error) {
    return error.code === 'ESRCH';
  }
}

function demandNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor >= OLDEST_NODE[1])) return;
  fail(`Node ${OLDEST_NODE.join('.')} or newer is needed; this is ${process.versions.node}.`);
}

function install() {
  const stamp = path.join(root, 'node_modules', '.tuanwei-lock');
  const wanted = hashOf(['package-lock.json']);
  if (read(stamp) === wanted) return;
  say('Installing packages …');
  run(
    'npm',
    ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'],
    'The packages could not be installed; see the lines above.',
  );
  fs.writeFileSync(stamp, wanted);
}

function build(what, sources, settings, output, [script, ...args]) {
  const stamp = path.join(root, output, '.tuanwei-sources');
  const wanted = hashOf([...sources.flatMap(filesBelow), ...settings]);
  if (read(stamp) === wanted) return;
  say(`Building the ${what} …`);
  fs.rmSync(path.join(root, output), { recursive: true, force: true });
  run(
    process.execPath,
    [path.join(root, 'node_modules', script), ...args],
    `The ${what} could not be built; see the lines above.`,
  );
  fs.writeFileSync(stamp, wanted);
}

function filesBelow(folder) {
  const top = path.join(root, folder);
  if (!fs.existsSync(top)) return [];
  return fs
    .readdirSync(top, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.endsWith('.spec.ts'))
    .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)))
    .filter((file) => !file.startsWith(path.join('web', 'dist')))
    .sort();
}

function hashOf(files) {
  const hash = createHash('sha256');
  for (const file of files) {
    hash.update(file).update('\0');
    hash.update(fs.readFileSync(path.join(root, file)));
  }
  return hash.digest('hex');
}

function run(command, args, failure) {
  const windows = process.platform === 'win32' && command === 'npm';
  const result = spawnSync(command, args, {
    cwd: root,
    stdio: ['ignore', 2, 2],
    shell: windows,
    env: { ...process.env, NODE_ENV: '' },
  });
  if (result.status !== 0) fail(failure);
}

function read(file) {
  return fs.existsSync(file) ? fs.readFileSync(file, 'utf8') : null;
}

function say(text) {
  process.stderr.write(`${text}\n`);
}

function fail(text) {
  say(text);
  process.exit(1);
}
