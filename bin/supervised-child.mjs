// A child process that is started again when it dies, after 1, 2, 4 … 30 seconds; a minute of life forgives.
// One that announces itself by a message and dies before the first is not: it was set up wrongly.
import { fork } from 'node:child_process';
import path from 'node:path';
import { root } from './prepare.mjs';

const LONGEST_WAIT_MS = 30_000;
const FORGIVING_LIFE_MS = 60_000;
const STOP_DEADLINE_MS = 15_000;

export class SupervisedChild {
  #name;
  #script;
  #env;
  #child = null;
  #failures = 0;
  #timer = null;
  #stopping = false;
  #announced;
  #announcement;

  /** `announces`: the child sends a message when it is ready; `firstMessage` settles with it. */
  constructor({ name, script, env, announces }) {
    this.#name = name;
    this.#script = path.join(root, script);
    this.#env = env;
    this.#announced = !announces;
    this.firstMessage = new Promise((resolve, reject) => (this.#announcement = { resolve, reject }));
    this.firstMessage.catch(() => {});
    this.#start();
  }

  /** Asks the child to end and waits for it; after 15 seconds it is killed. */
  async stop() {
    this.#stopping = true;
    clearTimeout(this.#timer);
    const child = this.#child;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const gone = new Promise((resolve) => child.once('exit', resolve));
    const deadline = setTimeout(() => child.kill('SIGKILL'), STOP_DEADLINE_MS);
    child.kill('SIGTERM');
    await gone;
    clearTimeout(deadline);
  }

  #start() {
    const bornAt = Date.now();
    this.#child = fork(this.#script, [], { cwd: root, env: this.#env, execArgv: ['--enable-source-maps'] });
    this.#child.once('message', (message) => {
      this.#announced = true;
      this.#announcement.resolve(message);
    });
    this.#child.once('exit', (code, signal) => this.#ended(code ?? signal, Date.now() - bornAt));
  }

  #ended(reason, livedMs) {
    if (!this.#announced) {
      this.#announcement.reject(new Error(`The ${this.#name} ended (${reason}) before it was ready.`));
      return;
    }
    if (this.#stopping) return;
    this.#failures = livedMs > FORGIVING_LIFE_MS ? 0 : this.#failures + 1;
    const waitMs = Math.min(1000 * 2 ** Math.max(0, this.#failures - 1), LONGEST_WAIT_MS);
    console.error(`The ${this.#name} ended (${reason}); it is started again in ${waitMs / 1000} s.`);
    this.#timer = setTimeout(() => this.#start(), waitMs);
  }
}
