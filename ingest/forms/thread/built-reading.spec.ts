import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { transformFileSync, type Options } from '@swc/core';
import { SAMPLE_HEAD, SAMPLE_ROWS } from '../../../test/fixtures/forms/sample-rows';
import { readBytes } from '../read-bytes';
import { writeFormWorkbook } from '../write-form-workbook';

const ROOT = join(__dirname, '../../..');
const SCRIPT = `
  const { readWorkbook } = require(process.argv[1] + '/ingest/forms/read-workbook.js');
  const bytes = require('node:fs').readFileSync(process.argv[1] + '/file.xlsx');
  readWorkbook(bytes, 'file.xlsx').then((reading) => process.stdout.write(JSON.stringify(reading)));
`;

/** Compiles domain and ingest as the build does, into a folder of their own. */
function build(into: string): void {
  const { $schema: _, ...swcrc } = JSON.parse(readFileSync(join(ROOT, '.swcrc'), 'utf8')) as Options & {
    $schema: string;
  };
  for (const top of ['domain', 'ingest']) {
    for (const entry of readdirSync(join(ROOT, top), { recursive: true, withFileTypes: true })) {
      const source = join(entry.parentPath, entry.name);
      if (!/(?<!\.spec)\.ts$/.test(source)) continue;
      const target = join(into, relative(ROOT, source)).replace(/\.ts$/, '.js');
      mkdirSync(dirname(target), { recursive: true });
      writeFileSync(target, transformFileSync(source, { ...swcrc, swcrc: false, sourceMaps: false }).code);
    }
  }
}

describe('readWorkbook, built to JavaScript', () => {
  const folder = mkdtempSync(join(tmpdir(), 'tuanwei-built-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  it.each(['Asia/Shanghai', 'America/Los_Angeles', 'UTC'])(
    'reads the same in %s, and lets the process end',
    async (zone) => {
      build(folder);
      const row = { ...SAMPLE_ROWS[1], openedOn: '2012-01-01', verifiedOn: '2012-09-29' };
      const bytes = await writeFormWorkbook([{ form: 1, head: SAMPLE_HEAD, rows: [row] }]);
      writeFileSync(join(folder, 'file.xlsx'), bytes);
      const env = { ...process.env, TZ: zone, NODE_PATH: join(ROOT, 'node_modules') };
      const reading: unknown = JSON.parse(
        execFileSync(process.execPath, ['-e', SCRIPT, folder], { env, encoding: 'utf8' }),
      );
      expect(reading).toEqual(JSON.parse(JSON.stringify(readBytes(bytes, 'file.xlsx'))));
      expect(reading).toMatchObject({
        sheets: [{ problems: [], rows: [{ openedOn: '2012-01-01', verifiedOn: '2012-09-29' }] }],
      });
    },
  );
});
