import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Workbook } from 'exceljs';
import { runCommandLine } from '../../../server/cli/tuanwei';
import { buildDataSource } from '../../../server/database/data-source';
import { seedCampaign } from '../../../server/database/seeds/seed-campaign';
import { Campaign } from '../../../server/modules/campaigns/campaign.entity';
import { aUnit } from '../../builders/a-unit';
import { type FreshDatabase, freshDatabase } from '../../postgres/fresh-database';

describe('tuanwei template', () => {
  let database: FreshDatabase;
  let folder: string;

  beforeAll(async () => {
    database = await freshDatabase();
    folder = mkdtempSync(path.join(tmpdir(), 'tuanwei-templates-'));
    const db = await buildDataSource(database.url).initialize();
    await seedCampaign(db.manager);
    const [campaign] = await db.getRepository(Campaign).find();
    await aUnit(db, { campaignId: campaign!.id, name: '示例和平区团委', shortName: '和平' });
    await aUnit(db, { campaignId: campaign!.id, name: '示例河西区团委' });
    await aUnit(db, { campaignId: campaign!.id, name: '示例宣传部', kind: 'department' });
    await db.destroy();
  });
  afterAll(async () => {
    await database.drop();
    rmSync(folder, { recursive: true });
  });

  const run = async (...words: string[]) => {
    let out = '';
    let err = '';
    const code = await runCommandLine(['template', ...words], {
      out: (text) => (out += text),
      err: (text) => (err += text),
      readInput: async () => null,
      env: { DATABASE_URL: database.url, TUANWEI_DATA_DIR: path.join(folder, 'data') },
    });
    return { code, err, json: out.startsWith('{') ? JSON.parse(out) : null };
  };

  it('writes the workbooks of named units, and says which names it does not know', async () => {
    const into = path.join(folder, 'named');
    const answer = await run(
      '和平',
      '示例宣传部',
      '没有的区',
      '--out',
      into,
      '--phase',
      '1',
      '--contact',
      '示例电话',
    );
    expect(answer).toMatchObject({
      code: 1,
      json: { phase: '第一阶段：总支级以上集中填报', unknown: ['没有的区'] },
    });
    expect(answer.err).toContain('没有的区');
    const files = readdirSync(into).sort();
    expect(files).toEqual(['示例和平区团委-第1阶段-附表.xlsx', '示例宣传部-第1阶段-附表.xlsx'].sort());
    const workbook = new Workbook();
    await workbook.xlsx.load(new Uint8Array(readFileSync(path.join(into, files[0]!))).buffer);
    expect(JSON.stringify(workbook.getWorksheet('填写说明')!.getSheetValues())).toContain('示例电话');
  });

  it('writes those of all that must report when none is named', async () => {
    const into = path.join(folder, 'all');
    const { code } = await run('--out', into, '--phase', '3');
    expect(code).toBe(0);
    expect(readdirSync(into)).toHaveLength(2);
  });

  it('refuses phases that collect nothing', async () => {
    const { code, err } = await run('--out', folder, '--phase', '2');
    expect(code).toBe(2);
    expect(err).toContain('known are: 1, 3');
  });
});
