import { buffer } from 'node:stream/consumers';
import { Workbook } from 'exceljs';
import { unzipSync } from 'fflate';
import type { DataSource } from 'typeorm';
import { SteppedClock } from '../../../server/clock/clock';
import { buildDataSource } from '../../../server/database/data-source';
import { Phase } from '../../../server/modules/campaigns/phase.entity';
import { TemplatesService } from '../../../server/modules/templates/templates.service';
import { zipStream } from '../../../server/modules/templates/zip-stream';
import type { Unit } from '../../../server/modules/units/unit.entity';
import { seedCampaign } from '../../../server/database/seeds/seed-campaign';
import { CampaignsService } from '../../../server/modules/campaigns/campaigns.service';
import { AuditService } from '../../../server/modules/audit/audit.service';
import { aCampaign } from '../../builders/a-campaign';
import { aUnit } from '../../builders/a-unit';
import { anOrganization } from '../../builders/an-organization';
import { type FreshDatabase, freshDatabase } from '../../postgres/fresh-database';

async function opened(bytes: Uint8Array): Promise<Workbook> {
  const workbook = new Workbook();
  await workbook.xlsx.load(new Uint8Array(bytes).buffer);
  return workbook;
}

const choicesIn = (workbook: Workbook): string[] =>
  workbook
    .getWorksheet('选项')!
    .getSheetValues()
    .flat()
    .filter((value) => typeof value === 'string');

describe('Templates of the 2012 campaign', () => {
  let database: FreshDatabase;
  let db: DataSource;
  let templates: TemplatesService;
  let unit: Unit;
  let phases: Phase[];

  beforeAll(async () => {
    database = await freshDatabase();
    db = await buildDataSource(database.url).initialize();
    const clock = new SteppedClock(new Date('2012-09-26T10:00:00+08:00'));
    templates = new TemplatesService(db, clock);
    await seedCampaign(db.manager);
    const { id: campaignId, phases: all } = await new CampaignsService(
      db,
      new AuditService(db, clock),
    ).current();
    phases = all;
    unit = await aUnit(db, { campaignId, name: '示例和平区团委' });
    const above = await anOrganization(db, unit, { name: '示例一街团工委', level: 'working-committee' });
    await anOrganization(db, unit, { name: '示例二街团支部', level: 'branch', parentId: above.id });
    await anOrganization(db, unit, { name: '示例旧街团委', level: 'committee', closedOn: '2012-09-01' });
    const other = await aUnit(db, { campaignId, name: '示例河西区团委' });
    await anOrganization(db, other, { name: '示例别区团委', level: 'committee' });
    await aUnit(db, { campaignId, name: '示例宣传部', kind: 'department' });
    await aUnit(db, { campaignId, name: '示例撤销区团委', closedOn: '2012-09-01' });
  });
  afterAll(async () => {
    await db.destroy();
    await database.drop();
  });

  it('hold the forms of the phase, the unit, the cut-off, and the unit’s own open organizations', async () => {
    const { name, bytes } = await templates.fileOf(unit, phases[0]!.id);
    const workbook = await opened(bytes);
    expect(name).toBe('示例和平区团委-第1阶段-附表.xlsx');
    expect(workbook.worksheets.filter(({ state }) => state === 'visible').map((sheet) => sheet.name)).toEqual(
      ['填写说明', '附表1', '附表2', '附表3', '附表7', '附表8', '附表9', '填写示例'],
    );
    expect(workbook.getWorksheet('附表1')!.getCell('C2').text).toBe(unit.name);
    expect(JSON.stringify(workbook.getWorksheet('填写说明')!.getSheetValues())).toContain('2012-09-29 17:00');
    const offered = choicesIn(workbook);
    expect(offered).toContain('示例一街团工委');
    for (const absent of ['示例二街团支部', '示例旧街团委', '示例别区团委'])
      expect(offered).not.toContain(absent);
  });

  it('offer branches in the phase that asks for them', async () => {
    const { bytes } = await templates.fileOf(unit, phases[2]!.id);
    expect(choicesIn(await opened(bytes))).toContain('示例二街团支部');
  });

  it('come in one ZIP for all units that must report', async () => {
    const phase = await templates.phase(phases[0]!.id);
    const files = unzipSync(await buffer(zipStream(templates.filesOf(phase))));
    expect(Object.keys(files)).toEqual([
      '示例和平区团委-第1阶段-附表.xlsx',
      '示例河西区团委-第1阶段-附表.xlsx',
    ]);
    const workbook = await opened(files['示例河西区团委-第1阶段-附表.xlsx']!);
    expect(choicesIn(workbook)).toContain('示例别区团委');
  });

  it('are only for collect phases, and of the unit’s own campaign', async () => {
    const foreign = await aUnit(db, { campaignId: (await aCampaign(db)).id });
    await expect(templates.fileOf(unit, phases[1]!.id)).rejects.toMatchObject({ status: 404 });
    await expect(templates.fileOf(foreign, phases[0]!.id)).rejects.toMatchObject({ status: 404 });
    await expect(templates.phase(2_000_000_000)).rejects.toMatchObject({ status: 404 });
  });
});
