// Database, server and worker as one: what `npm start` and the demo run. The code must have been built.
import { createRequire } from 'node:module';
import { SupervisedChild } from './supervised-child.mjs';

const require = createRequire(import.meta.url);
/** A built file of the service, without its ending. */
export const built = (file) => require(`../dist/server/${file}.js`);

/** How often it is looked whether the embedded database lives. */
const LOOK_MS = 1000;

export class Service {
  #env;
  #database = null;
  #children = [];
  #watch = null;

  constructor(env) {
    this.#env = env;
  }

  /**
   * Starts everything and returns the addresses of the server and the database once the server answers.
   * A bad setting throws an error whose message is one sentence; what had been started is stopped again.
   */
  async start() {
    try {
      this.#database = this.#openDatabase();
      const { url } = await this.#database;
      this.#keepAlive();
      const env = { ...this.#env, DATABASE_URL: url };
      const server = this.#child({ name: 'server', script: 'dist/server/main.js', env, announces: true });
      this.#child({ name: 'worker', script: 'dist/server/worker.js', env, announces: false });
      const { listening } = await server.firstMessage.catch(() => {
        throw new (built('start-fault').StartFault)('The server did not start; see the lines above.');
      });
      // A free port was asked for: a server that is started again keeps the one it got.
      env.PORT = new URL(listening).port;
      return { address: reachable(listening), databaseUrl: url };
    } catch (error) {
      await this.stop();
      throw error;
    }
  }

  /** Server and worker first, then the database. May be called at any moment of the start. */
  async stop() {
    clearTimeout(this.#watch);
    this.#watch = null;
    const database = await this.#database?.catch(() => null);
    await Promise.all(this.#children.map((child) => child.stop()));
    await database?.close();
  }

  async #openDatabase() {
    const config = built('config/config').loadConfig(this.#env);
    const database = await built('database/open-database').openDatabase(config);
    await built('database/prepare-database').prepareDatabase(database.url);
    return database;
  }

  /** A database that dies is started again; server and worker find it at the address they know. */
  #keepAlive() {
    const look = async () => {
      const database = await this.#database;
      const revived = await database.revive().catch((fault) => console.error(String(fault)));
      if (revived) console.error('The database had ended; it was started again.');
      if (this.#watch !== null) this.#keepAlive();
    };
    this.#watch = setTimeout(look, LOOK_MS);
  }

  #child(how) {
    const child = new SupervisedChild(how);
    this.#children.push(child);
    return child;
  }
}

/** Calls `stop` once on the first SIGINT or SIGTERM and then ends the process. */
export function stopOnSignal(stop) {
  let stopping = false;
  const end = async () => {
    if (stopping) return;
    stopping = true;
    await stop();
    process.exit(0);
  };
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, end);
}

/** A server that listens on every address is reached on the loopback one. */
function reachable(address) {
  return address.replace(/\/\/(0\.0\.0\.0|\[::\]|\[::1\])(?=[:/]|$)/, '//127.0.0.1');
}
