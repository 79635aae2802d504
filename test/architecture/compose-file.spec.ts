import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadConfig } from '../../server/config/config';

const root = join(__dirname, '../..');
const read = (file: string) => readFileSync(join(root, file), 'utf8');
const compose = read('docker-compose.yml');
const dockerfile = read('Dockerfile');

// No Docker engine runs where this is built, so what can be held against the sources is held here.
describe('docker-compose.yml', () => {
  it('has the database, the server and the worker', () => {
    expect([...compose.matchAll(/^ {2}(postgres|server|worker):$/gm)].map((match) => match[1])).toEqual(
      expect.arrayContaining(['postgres', 'server', 'worker']),
    );
  });

  it('starts programs that the build makes', () => {
    const started = [...`${compose}\n${dockerfile}`.matchAll(/dist\/(server\/[a-z.-]+)\.js/g)].map(
      (match) => match[1]!,
    );
    expect(started).toEqual(expect.arrayContaining(['server/main', 'server/worker']));
    expect(started.filter((program) => !existsSync(join(root, `${program}.ts`)))).toEqual([]);
  });

  it('sets only what the service reads', () => {
    const known = namesRead();
    const set = [...compose.matchAll(/^ {4}([A-Z_]+):(?: |$)/gm)].map((match) => match[1]!);
    expect(set.length).toBeGreaterThan(5);
    expect(set.filter((name) => !known.has(name))).toEqual([]);
  });

  it('asks for the password and the key instead of carrying them', () => {
    expect(compose).toMatch(/\$\{POSTGRES_PASSWORD:\?/);
    expect(compose).toMatch(/TUANWEI_KEY: \$\{TUANWEI_KEY:\?/);
  });
});

/** Every variable that the service asks its environment for. */
function namesRead(): Set<string> {
  const names = new Set<string>();
  const environment = new Proxy<NodeJS.ProcessEnv>({}, { get: (_, name) => void names.add(String(name)) });
  loadConfig(environment);
  return names;
}
