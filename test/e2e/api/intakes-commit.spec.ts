import { strToU8, unzipSync, zipSync } from 'fflate';
import { readWorkbook } from '../../../ingest/forms/read-workbook';
import {
  type Row,
  unopenedOrganization,
  verifiedOrganization,
  workbookOf,
} from '../../integration/intake/sheets';
import { onlyFile, onlySheet, StagingWorld } from '../staging-world';

const SCHOOL = '和平区第一中学团委';
const STREET = '和平区小白楼街道团工委';
const school = verifiedOrganization(SCHOOL, '1700000001');
const street = verifiedOrganization(STREET, '1700000002', { level: 'working-committee' });
const badStreet = { ...street, followers: '许多' };
const heping = (rows: Row[]) => ({ unit: '和平区', form: 1 as const, rows });

describe('staged upload: corrected, taken in, given back', () => {
  let world: StagingWorld;
  beforeAll(async () => {
    world = await StagingWorld.open();
  });
  afterAll(() => world.close());
  beforeEach(async () => {
    await world.moveTo('2012-09-27T10:00');
    await world.query(
      `TRUNCATE intakes, submissions, submission_rows, submitted_files, claims, accounts, holders, discrepancies
       RESTART IDENTITY CASCADE`,
    );
  });

  const versions = () =>
    world.query(
      'select form, version, late, rows_taken as taken, rows_refused as refused from submissions order by id',
    );

  describe('the commit', () => {
    it('takes the good rows and leaves the bad ones behind', async () => {
      const detail = await world.stagedSheets([heping([school, badStreet])]);
      const done = await world.committed(detail.intake.id);

      expect(done.intake).toMatchObject({ state: 'committed', closedAt: '2012-09-27T02:00:00.000Z' });
      expect(onlySheet(done).result).toMatchObject({
        result: 'accepted',
        version: 1,
        rowsTaken: 1,
        rowsRefused: 1,
      });
      expect(await versions()).toEqual([{ form: 1, version: 1, late: false, taken: 1, refused: 1 }]);
    });

    it('takes all or nothing, said before anything is begun', async () => {
      const third = unopenedOrganization('和平区环卫所团总支', { level: 'general-branch' });
      const detail = await world.stagedSheets([
        heping([school, badStreet]),
        { unit: '和平区', form: 3, rows: [third] },
      ]);
      const url = `/api/intakes/${detail.intake.id}`;
      const refusal = await world.committee.post(`${url}/commit`, { mode: 'all-or-nothing' }).expect(409);
      expect(refusal).toMatchObject({
        code: 'INTAKE.HAS_ERRORS',
        message: expect.stringContaining('1 处错误'),
      });
      expect(await versions()).toEqual([]);

      const [faulty] = onlyFile(detail).sheets;
      await world.committee.patch(`/api/intake-sheets/${faulty!.id}`, { selected: false }).expect(200);
      const done = await world.committed(detail.intake.id, 'all-or-nothing');
      expect(onlyFile(done).sheets.map(({ result }) => result?.result ?? null)).toEqual([null, 'accepted']);
      expect(await versions()).toEqual([expect.objectContaining({ form: 3, taken: 1 })]);
    });

    it('of all or nothing takes nothing when the world has moved since the check, and shows what moved', async () => {
      const mine = await world.stagedSheets([
        { unit: '和平区', form: 3, rows: [unopenedOrganization(STREET, { level: 'working-committee' })] },
        heping([school]),
      ]);
      const other = verifiedOrganization('南开区第二中学团委', '1700000001', {
        parent: '共青团示例南开区委员会',
      });
      const theirs = await world.stagedSheets([{ unit: '南开区', form: 1, rows: [other] }]);
      await world.committed(theirs.intake.id);
      const done = await world.committed(mine.intake.id, 'all-or-nothing');

      expect(done.intake.state).toBe('open');
      expect(await versions()).toHaveLength(1);
      const read = await world.read(mine.intake.id);
      const [, blocked] = onlyFile(read).sheets;
      const { items } = await world.rows(blocked!.id);
      expect(items[0]!.problems.map(({ code }) => code)).toContain('ACCOUNT.TAKEN');
    });

    describe('of two files that name one account', () => {
      const staged = async () => {
        const account = { parent: '共青团示例南开区委员会' };
        const other = verifiedOrganization('南开区第二中学团委', '1700000001', account);
        const free = verifiedOrganization('南开区长虹街道团工委', '1700000008', {
          ...account,
          level: 'working-committee',
        });
        return world.staged([
          { name: '和平.xlsx', bytes: await workbookOf([heping([school])]) },
          { name: '南开.xlsx', bytes: await workbookOf([{ unit: '南开区', form: 1, rows: [other, free] }]) },
        ]);
      };

      it('gives it to the first and says so in the result of the second', async () => {
        const done = await world.committed((await staged()).intake.id);
        const [first, second] = done.files.map(({ sheets }) => sheets[0]!.result!);
        expect(first).toMatchObject({ rowsTaken: 1, rowsRefused: 0 });
        expect(second).toMatchObject({ rowsTaken: 1, rowsRefused: 1 });
        expect(second!.problems.map(({ code }) => code)).toContain('ACCOUNT.TAKEN');
      });

      it('takes nothing where it is all or nothing, and says at the second file why', async () => {
        const { intake } = await staged();
        await world.committed(intake.id, 'all-or-nothing');
        const open = await world.read(intake.id);
        expect(open.intake.state).toBe('open');
        expect(open.files.map(({ fault }) => fault)).toEqual([
          null,
          expect.stringMatching(
            /^按“全部无误才入库”，整批没有入库，因为“附表1-1”第 \d+ 行.*该账号已由.*。$/u,
          ),
        ]);
        expect(await versions()).toEqual([]);
      });
    });

    it('asked for twice is done once', async () => {
      const detail = await world.stagedSheets([heping([school])]);
      const url = `/api/intakes/${detail.intake.id}/commit`;
      await Promise.all([1, 2, 3].map(() => world.committee.post(url, { mode: 'good-rows' }).expect(200)));
      await world.until(detail.intake.id, world.committee, ({ intake }) => intake.state === 'committed');
      await world.committee.post(url, { mode: 'good-rows' }).expect(200);

      expect(await versions()).toHaveLength(1);
    });

    it('of the same file again changes nothing', async () => {
      const first = await world.stagedSheets([heping([school])]);
      await world.committed(first.intake.id);
      const again = await world.stagedSheets([heping([school])]);
      const done = await world.committed(again.intake.id);

      expect(onlySheet(again).counts).toMatchObject({ unchanged: 1, new: 0, changed: 0 });
      expect(onlySheet(done).result).toMatchObject({ result: 'unchanged', version: 1 });
      expect(await versions()).toHaveLength(1);
    });

    it.each([
      ['on time when uploaded before the cut-off and committed the same day', '2012-09-29T17:03', false],
      ['late when committed on another day', '2012-09-30T08:00', true],
    ])('is %s', async (_, committedAt, late) => {
      await world.moveTo('2012-09-29T16:58');
      const detail = await world.stagedSheets([heping([school])]);
      await world.moveTo(committedAt);
      await world.committed(detail.intake.id);

      expect(await versions()).toEqual([expect.objectContaining({ late })]);
      expect(await world.query('select from_at as at from claims')).toEqual([
        { at: new Date(`${committedAt}:00+08:00`) },
      ]);
    });

    it('takes nothing of a cancelled intake, and of one without a good sheet', async () => {
      const cancelled = await world.stagedSheets([heping([school])]);
      await world.committee.delete(`/api/intakes/${cancelled.intake.id}`).expect(200);
      const commit = (id: number) => world.committee.post(`/api/intakes/${id}/commit`, { mode: 'good-rows' });
      expect(await commit(cancelled.intake.id).expect(409)).toMatchObject({ code: 'INTAKE.CLOSED' });

      const bad = await world.stagedSheets([heping([badStreet])]);
      expect(await commit(bad.intake.id).expect(409)).toMatchObject({ code: 'INTAKE.NOTHING_TO_TAKE' });
      expect(await versions()).toEqual([]);
    });
  });

  describe('cells corrected on the preview', () => {
    it('are checked at once, kept apart from the file, and kept with the version', async () => {
      const detail = await world.stagedSheets([heping([school, badStreet])]);
      const sheet = onlySheet(detail);
      const { items } = await world.rows(sheet.id, '?only=errors');
      const row = items[0]!.row!;
      const edited = await world.committee
        .patch(`/api/intake-sheets/${sheet.id}/cells`, { edits: [{ row, key: 'followers', text: '3500' }] })
        .expect(200);

      expect(edited).toMatchObject({ revision: 1, sheet: { counts: { good: 2, refused: 0, errors: 0 } } });
      expect(edited.rows).toEqual([expect.objectContaining({ row, taken: true, problems: [] })]);
      expect(edited.rows[0].cells.followers).toBe('3500');
      expect((await world.rows(sheet.id)).corrected).toEqual([{ row, key: 'followers' }]);

      const done = await world.committed(detail.intake.id);
      expect(onlyFile(done).edits).toBe(1);
      expect(onlySheet(done).result).toMatchObject({ rowsTaken: 2, rowsRefused: 0 });
      expect(await world.query('select sealed_edits is not null as edited from submissions')).toEqual([
        { edited: true },
      ]);
    });

    it('can be undone', async () => {
      const detail = await world.stagedSheets([heping([school, street])]);
      const sheet = onlySheet(detail);
      const cells = `/api/intake-sheets/${sheet.id}/cells`;
      const { items } = await world.rows(sheet.id);
      const edits = [{ row: items[0]!.row, key: 'org', text: '不存在的团组织全称' }];
      const wrong = await world.committee.patch(cells, { edits }).expect(200);
      expect(wrong.sheet.counts).toMatchObject({ refused: 1 });

      const undone = await world.committee.delete(cells).expect(200);
      expect(undone.sheet.counts).toMatchObject({ refused: 0 });
      expect(undone.rows.map((row: { row: number }) => row.row)).toEqual([items[0]!.row]);
      expect((await world.rows(sheet.id)).corrected).toEqual([]);
    });

    it('of two people at once are both kept', async () => {
      const detail = await world.stagedSheets([heping([badStreet, { ...school, posts: '不少' }])]);
      const sheet = onlySheet(detail);
      const { items } = await world.rows(sheet.id);
      const cells = `/api/intake-sheets/${sheet.id}/cells`;
      await Promise.all([
        world.committee
          .patch(cells, { edits: [{ row: items[0]!.row, key: 'followers', text: '10' }] })
          .expect(200),
        world.committee
          .patch(cells, { edits: [{ row: items[1]!.row, key: 'posts', text: '20' }] })
          .expect(200),
      ]);
      const after = await world.read(detail.intake.id);

      expect(onlyFile(after).edits).toBe(2);
      expect(onlySheet(after).counts).toMatchObject({ good: 2, errors: 0 });
    });

    it('are refused in a sentence where there is no such row or column', async () => {
      const sheet = onlySheet(await world.stagedSheets([heping([school])]));
      const cells = `/api/intake-sheets/${sheet.id}/cells`;
      const title = [{ row: 1, key: 'org', text: '标题' }];
      expect(await world.committee.patch(cells, { edits: title }).expect(400)).toMatchObject({
        code: 'INTAKE.NO_SUCH_ROW',
        message: expect.stringContaining('第 1 行'),
      });
      const { items } = await world.rows(sheet.id);
      const noColumn = [{ row: items[0]!.row, key: '__proto__', text: '列' }];
      expect(await world.committee.patch(cells, { edits: noColumn }).expect(400)).toMatchObject({
        code: 'INTAKE.NO_SUCH_COLUMN',
      });
    });
  });

  describe('blank cells', () => {
    it('erase what stood there, or keep it, as people say', async () => {
      const first = await world.stagedSheets([heping([{ ...school, verifiedOn: '2012-09-01' }])]);
      await world.committed(first.intake.id);
      const blank = { ...school, verifiedOn: null, followers: null, posts: 46 };
      const detail = await world.stagedSheets([heping([blank])]);
      expect(onlySheet(detail).counts).toMatchObject({ good: 0, errors: expect.any(Number) });

      await world.committee.patch(`/api/intakes/${detail.intake.id}`, { blankCells: 'keep' }).expect(200);
      const kept = await world.read(detail.intake.id);
      expect(kept.intake.blankCells).toBe('keep');
      expect(onlySheet(kept).counts).toMatchObject({ good: 1, errors: 0, changed: 1 });
      const { items } = await world.rows(onlySheet(kept).id);
      expect(items[0]!.differences).toEqual([{ key: 'posts', before: '45', after: '46' }]);

      await world.committed(detail.intake.id);
      expect(
        await world.query(
          `select "values"->>'verifiedOn' as verified, "values"->'followers' as followers from submission_rows
           join submissions on submissions.id = submission_id where is_current`,
        ),
      ).toEqual([{ verified: '2012-09-01', followers: 120 }]);
    });
  });

  describe('files', () => {
    it('come out of ZIPs and folders with their path, and what is skipped is told', async () => {
      const bytes = await workbookOf([heping([school])]);
      const zip = zipSync({ '和平区/一.xlsx': bytes, '说明.txt': strToU8('说明') });
      const detail = await world.staged([
        { name: '全部.zip', bytes: zip },
        { name: '文件夹/二.xlsx', bytes: await workbookOf([{ ...heping([street]), unit: '南开区' }]) },
      ]);

      expect(detail.files.map(({ name, path, state }) => ({ name, path, state }))).toEqual([
        { name: '一.xlsx', path: '全部.zip/和平区/一.xlsx', state: 'checked' },
        { name: '说明.txt', path: '全部.zip/说明.txt', state: 'refused' },
        { name: '二.xlsx', path: '文件夹/二.xlsx', state: 'checked' },
      ]);
      expect(detail.files[1]!.problems).toEqual([
        expect.objectContaining({ code: 'FILE.SKIPPED', severity: 'hint' }),
      ]);
    });

    it('can be taken out again, and are not taken in then', async () => {
      const detail = await world.stagedSheets([heping([school])]);
      const { id } = onlyFile(detail);
      const without = await world.committee
        .delete(`/api/intakes/${detail.intake.id}/files/${id}`)
        .expect(200);
      expect(without).toMatchObject({ files: [], intake: { files: 0, rows: 0 } });
      expect(await world.query('select state from intake_files')).toEqual([{ state: 'cancelled' }]);
      await world.committee
        .post(`/api/intakes/${detail.intake.id}/commit`, { mode: 'good-rows' })
        .expect(409);
    });

    it('come back marked, one by one or all together, and each download is logged', async () => {
      const bytes = await workbookOf([heping([school, badStreet])]);
      const detail = await world.staged([
        { name: '甲.xlsx', bytes },
        {
          name: '甲.xlsx',
          bytes: await workbookOf([
            { unit: '和平区', form: 3, rows: [unopenedOrganization('无此组织团委')] },
          ]),
        },
        { name: '好.xlsx', bytes: await workbookOf([{ unit: '和平区', form: 2, rows: [], nil: true }]) },
      ]);
      const url = `/api/intakes/${detail.intake.id}`;
      expect(detail.files.map(({ hasReturned }) => hasReturned)).toEqual([true, true, false]);

      const one = await world.committee.get(`${url}/files/${detail.files[0]!.id}/returned`);
      expect(one.headers['content-disposition']).toContain(encodeURIComponent('甲（退回）.xlsx'));
      const read = await readWorkbook(one.rawPayload, '甲（退回）.xlsx');
      expect(read.sheets.find(({ form }) => form === 1)).toMatchObject({ rows: { length: 2 } });

      const all = await world.committee.get(`${url}/returned.zip`);
      expect(Object.keys(unzipSync(all.rawPayload))).toEqual(['甲（退回）.xlsx', '甲（退回） (2).xlsx']);
      await world.committee.get(`${url}/files/${detail.files[2]!.id}/returned`).expect(404);
      expect(
        await world.query(`select count(*)::int as count from audit_entries where action = 'INTAKE.RETURN'`),
      ).toEqual([{ count: 2 }]);
    });

    it('are sealed while they wait, corrections and checked rows too', async () => {
      const detail = await world.stagedSheets([heping([school])]);
      const sheet = onlySheet(detail);
      const { items } = await world.rows(sheet.id);
      const edits = [{ row: items[0]!.row, key: 'adminPhone', text: '13912345678' }];
      await world.committee.patch(`/api/intake-sheets/${sheet.id}/cells`, { edits }).expect(200);
      const [stored] = await world.query<{ all: string }>(
        `select (select json_agg(intake_files)::text from intake_files)
           || (select json_agg(intake_row_chunks)::text from intake_row_chunks)
           || (select json_agg(intake_sheets)::text from intake_sheets) as all`,
      );
      expect(stored!.all).not.toContain('13912345678');
      expect(stored!.all).not.toContain(SCHOOL);
    });
  });
});
