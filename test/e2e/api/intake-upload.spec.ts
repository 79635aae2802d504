import { OrganizationsService } from '../../../server/modules/organizations/organizations.service';
import { Unit } from '../../../server/modules/units/unit.entity';
import { REGISTER } from '../../integration/intake/register';
import { type Sheet, unopenedCadre, verifiedOrganization, workbookOf } from '../../integration/intake/sheets';
import type { Browser } from '../browser-session';
import { startApp, type StartedApp } from '../start-app';

const SCHOOL = verifiedOrganization('和平区第一中学团委', '1700000001');
const HEPING: Sheet = { unit: '和平区', form: 1, rows: [SCHOOL] };

describe('uploads over HTTP', () => {
  let started: StartedApp;
  let committee: Browser;
  let heping: Browser;
  let nankai: Browser;
  let unitIds: Record<string, number>;
  let phaseIds: number[];

  beforeAll(async () => {
    started = await startApp({ now: new Date('2012-09-27T10:00:00+08:00') });
    const [campaign] = await (await started.loginAs('committee')).get('/api/campaigns').expect(200);
    phaseIds = campaign.phases.map((phase: { id: number }) => phase.id);
    await started.app.get(OrganizationsService).importRegister(campaign.id, REGISTER);
    const units = await started.dataSource.manager.find(Unit);
    unitIds = Object.fromEntries(units.map((unit) => [unit.shortName, unit.id]));
    committee = await started.loginAs('committee');
    heping = await started.loginAs('unit', unitIds['和平区']);
    nankai = await started.loginAs('unit', unitIds['南开区']);
  });
  afterAll(() => started.stop());

  const formOf = async (files: Record<string, Sheet[] | Buffer>) => {
    const form = new FormData();
    for (const [name, content] of Object.entries(files)) {
      const bytes = Buffer.isBuffer(content) ? content : await workbookOf(content);
      form.append('files', new Blob([new Uint8Array(bytes)]), name);
    }
    return form;
  };
  const upload = async (browser: Browser, files: Record<string, Sheet[] | Buffer>) =>
    browser.upload('/api/submissions', await formOf(files));

  it('take many files at once and tell what became of each', async () => {
    const answer = await (
      await upload(heping, {
        '和平区 附表1.xlsx': [HEPING],
        '南开区.xlsx': [{ ...HEPING, unit: '南开区' }],
        '照片.xlsx': Buffer.from([0xff, 0xd8, 0xff, 0xe0, 1, 2, 3]),
      })
    ).json();

    expect(answer).toMatchObject({ rowsTaken: 1, rowsRefused: 1 });
    expect(
      answer.files.map((file: { fileName: string; result: string }) => [file.fileName, file.result]),
    ).toEqual([
      ['和平区 附表1.xlsx', 'accepted'],
      ['南开区.xlsx', 'refused'],
      ['照片.xlsx', 'refused'],
    ]);
    expect(answer.files[1].sheets[0].problems[0].code).toBe('SHEET.WRONG_UNIT');
    expect(answer.files[2].problems[0].code).toBe('FILE.NOT_A_WORKBOOK');
  });

  it('list and show to a unit its own alone, the committee all', async () => {
    await upload(committee, {
      '南开.xlsx': [
        {
          ...HEPING,
          unit: '南开区',
          rows: [
            verifiedOrganization('南开区第二中学团委', '1700000005', { parent: '共青团示例南开区委员会' }),
          ],
        },
      ],
    });
    const own = await heping.get('/api/submissions').expect(200);
    const all = await committee.get('/api/submissions?form=1&current=true').expect(200);
    const [submission] = own.items;

    expect(own).toMatchObject({ total: 1, page: 1, pageSize: 50 });
    expect(submission).toMatchObject({
      ...{ unitId: unitIds['和平区'], form: 1, version: 1, isCurrent: true, kind: 'file', late: false },
      ...{
        fileName: '和平区 附表1.xlsx',
        rowsTaken: 1,
        rowsRefused: 0,
        receivedBy: expect.stringContaining('示例'),
      },
      receivedAt: '2012-09-27T02:00:00.000Z',
    });
    expect(all.items.map((item: { unitName: string }) => item.unitName).sort()).toEqual([
      '共青团示例南开区委员会',
      '共青团示例和平区委员会',
    ]);
    await heping.get(`/api/submissions?unitId=${unitIds['南开区']}`).expect(404);
    await nankai.get(`/api/submissions/${submission.id}`).expect(404);
    await nankai.get(`/api/submissions/${submission.id}/file`).expect(404);
  });

  it('show every row with its values, contacts masked', async () => {
    const [{ id }] = (await heping.get('/api/submissions').expect(200)).items;
    const detail = await heping.get(`/api/submissions/${id}`).expect(200);

    expect(detail.submission.id).toBe(id);
    expect(detail.problems).toEqual([]);
    expect(detail.rows).toEqual([
      {
        ...{ row: 5, taken: true, problems: [], holderId: expect.any(Number), accountId: expect.any(Number) },
        values: expect.objectContaining({
          org: '和平区第一中学团委',
          adminPhone: '139****0001',
          adminName: '示**',
        }),
      },
    ]);
  });

  it('give the file back under its Chinese name', async () => {
    const [{ id }] = (await heping.get('/api/submissions').expect(200)).items;
    const answer = await heping.get(`/api/submissions/${id}/file`);

    expect(answer.statusCode).toBe(200);
    expect(answer.headers['content-type']).toBe(
      'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    );
    expect(answer.headers['content-disposition']).toBe(
      `attachment; filename="______1.xlsx"; filename*=UTF-8''${encodeURIComponent('和平区 附表1.xlsx')}`,
    );
    expect(answer.headers['cache-control']).toBe('private, no-store');
    expect(answer.rawPayload.subarray(0, 2).toString()).toBe('PK');
  });

  it('refuse what is too large, and keep nothing of what came with it', async () => {
    const before = (await committee.get('/api/submissions').expect(200)).total;
    const cadres: Sheet = {
      unit: '和平区',
      form: 9,
      rows: [unopenedCadre({ person: '示例李', phone: '13800000001' })],
    };
    const answer = await upload(heping, {
      '附表9.xlsx': [cadres],
      '太大.xlsx': Buffer.alloc(20 * 1024 * 1024 + 1),
    });

    expect(answer.statusCode).toBe(413);
    expect(answer.json()).toEqual({
      code: 'FILE.TOO_LARGE',
      message: '文件“太大.xlsx”超过 20 MB，本次上传全部未收；请按附表拆成几个文件后重新上传。',
    });
    expect((await committee.get('/api/submissions').expect(200)).total).toBe(before);
  });

  it('refuse what is no upload, or an upload of nothing', async () => {
    const noUpload = await heping.post('/api/submissions', { files: [] }).expect(400);
    const empty = await (await heping.upload('/api/submissions', new FormData())).json();

    expect(noUpload.code).toBe('UPLOAD.NOT_FILES');
    expect(empty.code).toBe('UPLOAD.EMPTY');
  });

  describe('of nothing: nil returns', () => {
    const nil = (form: number, unit = '和平区', phase = 0) => ({
      ...{ unitId: unitIds[unit], phaseId: phaseIds[phase], form },
    });

    it('are submissions without rows and without a file', async () => {
      const made = await heping.post('/api/submissions/nil', nil(2)).expect(201);

      expect(made).toMatchObject({
        ...{ kind: 'nil', form: 2, version: 1, isCurrent: true, fileName: null, rowsTaken: 0, late: false },
      });
      expect(await heping.post('/api/submissions/nil', nil(2)).expect(201)).toEqual(made);
      expect((await heping.get(`/api/submissions/${made.id}/file`).expect(404)).code).toBe(
        'SUBMISSION.NO_FILE',
      );
    });

    it('do not wipe out rows, nor speak for another unit, nor of a form that is not collected', async () => {
      const overRows = await heping.post('/api/submissions/nil', nil(1)).expect(409);
      const notCollected = await heping.post('/api/submissions/nil', nil(10)).expect(400);

      expect(overRows.code).toBe('SUBMISSION.HAS_ROWS');
      expect(notCollected.code).toBe('SHEET.FORM_NOT_OF_PHASE');
      await nankai.post('/api/submissions/nil', nil(3)).expect(403);
      await heping.post('/api/submissions/nil', { ...nil(3), form: 13 }).expect(400);
      await heping.post('/api/submissions/nil', { ...nil(3), phaseId: 9999 }).expect(404);
    });
  });
});
