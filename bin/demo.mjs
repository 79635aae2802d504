// npm run demo: the sample city's campaign of 2012, run through day by day and then left running to look at.
//   --once    runs it through, prints a JSON summary as the last line and ends
//   --small   a city of eight units instead of 128
//   --keep    shows the data of the run before instead of running again
import fs from 'node:fs';
import { createRequire } from 'node:module';
import net from 'node:net';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { prepare, root } from './prepare.mjs';
import { Service, stopOnSignal } from './service.mjs';

const require = createRequire(import.meta.url);
const built = (file) => require(`../dist/test/sample-city/${file}.js`);
const dataDir = path.join(root, '.data', 'demo');
const finishedFile = path.join(dataDir, 'finished.json');
const SEED = 2012;
const FIRST_PORT = 3000;

class Demo {
  #options;
  #startedAt = Date.now();
  #abort = new AbortController();
  /** What has been started, newest first: stopped in this order. */
  #started = [];
  #running = null;
  #stopped = null;

  constructor(options) {
    this.#options = options;
  }

  run() {
    this.#running = this.#runThrough();
    return this.#running;
  }

  /** Ends what is under way and then everything that was started; asked twice, it is the same end. */
  stop() {
    this.#stopped ??= this.#stopAll();
    return this.#stopped;
  }

  get isStopping() {
    return this.#stopped !== null;
  }

  async #stopAll() {
    this.#abort.abort(new Error('The demo was stopped.'));
    await this.#running?.catch(() => {});
    for (const stop of this.#started.splice(0)) await stop();
  }

  async #runThrough() {
    const { once, keep } = this.#options;
    this.#started.unshift(takeTurn());
    const kept = keep && !once ? readFinished() : null;
    const scale = kept?.scale ?? (this.#options.small ? 'small' : 'city');
    const { url, close } = await built('demo-database').openDemoDatabase({ dataDir, empty: !kept });
    this.#started.unshift(close);
    const { demoCity, startCityReplica } = built('run-demo');
    const city = demoCity({ seed: SEED, scale });
    const replica = await startCityReplica(city);
    this.#started.unshift(() => replica.stop());
    const env = demoEnvironment({ url, replicaUrl: replica.url });
    if (!kept) await this.#runCampaign({ city, replica, env, scale });
    if (!once) await this.#stayUp(replica, env);
  }

  async #runCampaign({ city, replica, env, scale }) {
    fs.rmSync(finishedFile, { force: true });
    const formsDir = path.join(dataDir, 'forms');
    fs.rmSync(formsDir, { recursive: true, force: true });
    const line = new (built('progress-line').ProgressLine)(process.stderr);
    const progress = (text) => line.show(`${text}  (${this.#seconds()} s)`);
    const options = { env, formsDir, progress, signal: this.#abort.signal };
    const summary = await built('run-demo').runDemo(options, city, replica);
    line.end(`The campaign has been run through in ${this.#seconds()} s; its workbooks are in ${formsDir}.`);
    fs.writeFileSync(finishedFile, JSON.stringify({ scale }));
    if (this.#options.once) console.log(JSON.stringify({ ...summary, seconds: this.#seconds() }));
    else console.error(JSON.stringify(summary));
  }

  async #stayUp(replica, env) {
    this.#abort.signal.throwIfAborted();
    replica.setTime(new Date(env.TUANWEI_NOW), true);
    const service = new Service({ ...env, PORT: String(await freePort(FIRST_PORT)) });
    this.#started.unshift(() => service.stop());
    const { address } = await service.start();
    console.log(`\nTuanwei is ready: ${address}\n`);
    for (const { login, password, displayName } of built('demo-users').DEMO_USERS) {
      console.log(`  ${login.padEnd(12)} ${password.padEnd(20)} ${displayName}`);
    }
    console.log('\nIt is 19 November 2012, 9:00, and checks go on. Ctrl-C stops everything.');
  }

  #seconds() {
    return Math.round((Date.now() - this.#startedAt) / 1000);
  }
}

/** The demo never touches a database, a platform or an account of the operator's. */
function demoEnvironment({ url, replicaUrl }) {
  const own = /^(SINA_|TENCENT_|TUANWEI_|DATABASE_URL$|HOST$)/;
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !own.test(name)));
  return {
    ...env,
    DATABASE_URL: url,
    TUANWEI_DATA_DIR: dataDir,
    TUANWEI_NOW: built('demo-campaign').DEMO_NOW.toISOString(),
    TUANWEI_REPLICA_URL: replicaUrl,
    TUANWEI_PACE_SECONDS: '0',
    SINA_SURFACES: 'ajax',
    TENCENT_SURFACES: 'openapi-archive',
  };
}

/** Two demos would empty each other's database: the second one is told so. */
function takeTurn() {
  fs.mkdirSync(dataDir, { recursive: true });
  const turn = path.join(dataDir, 'demo.pid');
  const holder = Number(fs.existsSync(turn) && fs.readFileSync(turn, 'utf8'));
  if (holder && isAlive(holder))
    throw new Error(`A demo is already running (process ${holder}); stop it first.`);
  fs.writeFileSync(turn, String(process.pid));
  return () => fs.rmSync(turn, { force: true });
}

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

function readFinished() {
  return fs.existsSync(finishedFile) ? JSON.parse(fs.readFileSync(finishedFile, 'utf8')) : null;
}

/** The first port from here on that nothing listens on. */
async function freePort(port) {
  const server = net.createServer();
  const isFree = await new Promise((resolve) => {
    server.once('error', () => resolve(false));
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)));
  });
  return isFree ? port : freePort(port + 1);
}

function readOptions() {
  const flag = { type: 'boolean', default: false };
  try {
    return parseArgs({ options: { once: flag, small: flag, keep: flag } }).values;
  } catch (error) {
    console.error(`${error.message.split('. ')[0]}. The demo knows --once, --small and --keep.`);
    process.exit(2);
  }
}

const options = readOptions();
await prepare({ server: true, web: !options.once });
const demo = new Demo(options);
stopOnSignal(() => demo.stop());
try {
  await demo.run();
  if (options.once) {
    await demo.stop();
    process.exit(0);
  }
} catch (error) {
  // Stopped by a signal: its handler ends the process when all is down.
  if (!demo.isStopping) {
    await demo.stop();
    console.error(`The demo failed: ${error.message}`);
    process.exit(1);
  }
}
