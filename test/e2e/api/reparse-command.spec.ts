import { runCommandLine } from '../../../server/cli/tuanwei';
import { buildEvidenceWorld } from '../evidence-world';
import { startApp, type StartedApp } from '../start-app';

describe('reparse', () => {
  let started: StartedApp;
  beforeAll(async () => {
    started = await startApp();
    const { verified } = await buildEvidenceWorld(started.dataSource);
    await started.dataSource.query(
      `update proofs set reading = reading || '{"verified": false}', parser_version = 'sina-ajax-0' where check_id = $1`,
      [verified.id],
    );
  });
  afterAll(() => started.stop());

  const run = async (...words: string[]) => {
    let out = '';
    let err = '';
    const code = await runCommandLine(['reparse', ...words], {
      out: (text) => (out += text),
      err: (text) => (err += text),
      readInput: async () => null,
      env: { DATABASE_URL: started.config.databaseUrl!, TUANWEI_DATA_DIR: started.config.dataDir },
    });
    return { code, out, err };
  };

  it('explains in words what is read otherwise today, and says so by its exit code', async () => {
    const { code, out, err } = await run('--platform', 'sina');
    expect(code).toBe(3);
    expect(out).toMatch(
      /^重读了 2 次核验留存的页面：1 次结论相同，1 次有差异。\n另有 1 次的页面原文留存时被截短/,
    );
    expect(out).toMatch(
      /解析器 sina-ajax-0 → sina-ajax-\d+：1 次核验的是否认证与当时不同。例如核验 \d+.*当时读作“未认证”，现在读作“已认证”。/,
    );
    expect(err).toBe('');
  });

  it('tells every difference when asked', async () => {
    expect((await run('--every')).err).toMatch(/^核验 \d+（账号 \d+，2012-10-15T02:00:00.000Z）的是否认证/);
  });

  it('gives the same as JSON', async () => {
    const { code, out } = await run('--json', '--since', '2012-10-12T00:00:00+08:00');
    const result = JSON.parse(out);
    expect(code).toBe(3);
    expect(result).toMatchObject({ pages: 1, same: 0, different: 1, cut: 1 });
    expect(result.groups.map((group: { of: string }) => group.of)).toContain('verified');
  });

  it('ends well when nothing differs, and badly when it is asked in a way it does not know', async () => {
    expect(await run('--until', '2012-10-12T00:00:00+08:00')).toMatchObject({
      ...{ code: 0, err: '', out: '重读了 1 次核验留存的页面：1 次结论相同，0 次有差异。\n' },
    });
    expect((await run('--platform', 'somewhere')).code).toBe(2);
    expect((await run('--since', 'yesterday')).code).toBe(2);
    expect((await run('--limit', '0')).code).toBe(2);
  });
});
