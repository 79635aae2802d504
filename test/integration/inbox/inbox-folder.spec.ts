import { renameSync, rmSync, symlinkSync, utimesSync } from 'node:fs';
import path from 'node:path';
import { zipSync } from 'fflate';
import { readWorkbook } from '../../../ingest/forms/read-workbook';
import { SubmissionsService } from '../../../server/modules/submissions/submissions.service';
import { verifiedOrganization, workbookOf } from '../intake/sheets';
import { InboxHouse } from './inbox-house';

const DAY = '2012-09-27';
const SCHOOL = verifiedOrganization('和平区第一中学团委', '1700000001');
const STREET = verifiedOrganization('和平区小白楼街道团工委', '1700000002', { level: 'working-committee' });
const STRAY = verifiedOrganization('名册外的团委', '1700000009');
const form1 = (...rows: Record<string, unknown>[]) => workbookOf([{ unit: '和平区', form: 1, rows }]);

describe('the inbox folder', () => {
  let house: InboxHouse;
  beforeAll(async () => {
    house = await InboxHouse.open();
  });
  afterAll(() => house.close());
  beforeEach(() => house.clear());

  const versions = () => house.query('SELECT form, version FROM submissions ORDER BY id');

  it('takes a file at the second look that finds it unchanged, as received when it was first seen', async () => {
    const bytes = await form1(SCHOOL);
    house.lay('附表1.xlsx', bytes);
    await house.look();
    expect(await versions()).toEqual([]);
    expect(house.files()).toEqual(['附表1.xlsx']);
    await house.look();

    expect(
      await house.query(
        'SELECT received_at AS at, received_by_id AS by, rows_taken AS taken FROM submissions',
      ),
    ).toEqual([{ at: new Date('2012-09-27T02:01:00Z'), by: null, taken: 1 }]);
    expect(house.files()).toEqual([`done/${DAY}/附表1.xlsx`, `done/${DAY}/附表1.xlsx.json`]);
    expect(house.read(`done/${DAY}/附表1.xlsx`).equals(bytes)).toBe(true);
    expect(JSON.parse(house.read(`done/${DAY}/附表1.xlsx.json`).toString())).toMatchObject({
      ...{ path: '附表1.xlsx', receivedAt: '2012-09-27T10:01:00+08:00' },
      files: [
        { fileName: '附表1.xlsx', result: 'accepted', sheets: [{ form: 1, version: 1, rowsTaken: 1 }] },
      ],
    });
  });

  it('leaves a file alone while it is being written', async () => {
    const bytes = await form1(SCHOOL);
    house.lay('附表1.xlsx', bytes.subarray(0, 1000));
    await house.look();
    house.lay('附表1.xlsx', bytes.subarray(0, 2000));
    await house.look();
    house.lay('附表1.xlsx', bytes);
    await house.look();
    expect(await versions()).toEqual([]);
    await house.look();

    expect(await versions()).toHaveLength(1);
    expect(house.files()).toContain(`done/${DAY}/附表1.xlsx`);
  });

  it('takes a file that was changed within the same size for another one', async () => {
    const file = house.lay('附表1.xlsx', await form1(SCHOOL));
    await house.look();
    utimesSync(file, new Date(), new Date(Date.now() + 5000));
    await house.look();

    expect(await versions()).toEqual([]);
  });

  it('gives back what was partly refused, and keeps sub-folders', async () => {
    house.lay('和平区/九月/附表1.xlsx', await form1(SCHOOL, STRAY));
    await house.look(2);

    const at = `returned/${DAY}/和平区/九月`;
    expect(house.files()).toEqual([`${at}/附表1.xlsx`, `${at}/附表1.xlsx.json`, `${at}/附表1（退回）.xlsx`]);
    expect(await versions()).toHaveLength(1);
    const { sheets } = await readWorkbook(house.read(`${at}/附表1（退回）.xlsx`), '附表1（退回）.xlsx');
    expect(sheets.map(({ form, rows }) => [form, rows.length])).toEqual([[1, 2]]);
  });

  it('takes the mended copy when it is laid there again', async () => {
    house.lay('附表1.xlsx', await form1(SCHOOL, STRAY));
    await house.look(2);
    house.lay('附表1（退回）.xlsx', house.read(`returned/${DAY}/附表1（退回）.xlsx`));
    await house.look(2);
    expect(house.files()).toEqual(
      expect.arrayContaining([
        `returned/${DAY}/附表1（退回） (2).xlsx`,
        `returned/${DAY}/附表1（退回） (2)（退回）.xlsx`,
      ]),
    );
    await house.query(`UPDATE organizations SET name = '名册外的团委', name_key = '名册外的团委'
                       WHERE name = '和平区环卫所团总支'`);
    await house.query(`UPDATE organizations SET level = 'committee' WHERE name = '名册外的团委'`);
    house.lay('附表1（退回）.xlsx', house.read(`returned/${DAY}/附表1（退回）.xlsx`));
    await house.look(2);
    await house.query(`UPDATE organizations SET name = '和平区环卫所团总支', name_key = '和平区环卫所团总支',
                       level = 'general-branch' WHERE name = '名册外的团委'`);

    expect(house.files()).toContain(`done/${DAY}/附表1（退回）.xlsx`);
    expect(await versions()).toHaveLength(2);
  });

  it('opens a ZIP of many units, with the copies of its refused files in a folder of its name', async () => {
    const stray = await form1(STRAY);
    const nankai = verifiedOrganization('南开区第二中学团委', '1700000003', {
      parent: '共青团示例南开区委员会',
    });
    const zip = zipSync({
      '和平区/附表1.xlsx': await form1(SCHOOL, STREET),
      '南开区/附表1.xlsx': await workbookOf([{ unit: '南开区', form: 1, rows: [nankai] }]),
      '机械局/附表1.xlsx': stray,
      '机械局/坏.xlsx': Buffer.from([1, 2, 3]),
      '说明.docx': Buffer.from('说明'),
    });
    house.lay('九月.zip', Buffer.from(zip));
    await house.look(2);

    expect(house.files()).toEqual([
      `returned/${DAY}/九月.zip`,
      `returned/${DAY}/九月.zip.json`,
      `returned/${DAY}/九月.zip（退回）/机械局/坏.xlsx.txt`,
      `returned/${DAY}/九月.zip（退回）/机械局/附表1（退回）.xlsx`,
    ]);
    const { files, skipped } = JSON.parse(house.read(`returned/${DAY}/九月.zip.json`).toString());
    expect(
      files.map(({ fileName, result }: { fileName: string; result: string }) => [fileName, result]),
    ).toEqual([
      ['和平区/附表1.xlsx', 'accepted'],
      ['南开区/附表1.xlsx', 'accepted'],
      ['机械局/附表1.xlsx', 'refused'],
      ['机械局/坏.xlsx', 'refused'],
    ]);
    expect(skipped).toEqual([{ path: '说明.docx', reason: expect.stringMatching(/不是表格文件/) }]);
    expect(await versions()).toHaveLength(2);
  });

  it('gives a ZIP back that cannot be opened, with a sentence', async () => {
    house.lay('空.zip', Buffer.from(zipSync({ '说明.docx': Buffer.from('说明') })));
    await house.look(2);

    expect(house.files()).toEqual(
      ['空.zip', '空.zip.json', '空.zip.txt'].map((name) => `returned/${DAY}/${name}`),
    );
  });

  it('gives back what cannot be read, with a sentence', async () => {
    house.lay('照片.xlsx', Buffer.from([0x89, 0x50, 0, 1]));
    await house.look(2);

    expect(house.files()).toEqual([
      `returned/${DAY}/照片.xlsx`,
      `returned/${DAY}/照片.xlsx.json`,
      `returned/${DAY}/照片.xlsx.txt`,
    ]);
    expect(house.read(`returned/${DAY}/照片.xlsx.txt`).toString()).toMatch(/不是 Excel 工作簿.*\r\n$/);
    expect(await versions()).toEqual([]);
  });

  it('passes over what is unfinished, hidden or dealt with', async () => {
    const bytes = await form1(SCHOOL);
    const names = [
      '.附表1.xlsx',
      '~$附表1.xlsx',
      '附表1.xlsx.part',
      'Thumbs.db',
      'done/a.xlsx',
      'returned/b.xlsx',
    ];
    for (const name of names) house.lay(name, bytes);
    await house.look(3);

    expect(house.files()).toEqual(names.toSorted());
    expect(await house.rows()).toEqual([]);
  });

  it('follows no symbolic link, neither to a file nor to a folder', async () => {
    house.lay('../outside/附表1.xlsx', await form1(SCHOOL));
    symlinkSync(path.join(house.root, '../outside/附表1.xlsx'), path.join(house.root, '附表1.xlsx'));
    symlinkSync(path.join(house.root, '../outside'), path.join(house.root, 'folder'));
    await house.look(3);

    expect(house.files()).toEqual(['folder', '附表1.xlsx']);
    expect(house.has('../outside/附表1.xlsx')).toBe(true);
    expect(await versions()).toEqual([]);
  });

  it('gives names of the same day a number, and overwrites nothing', async () => {
    for (const followers of [120, 130, 140]) {
      house.lay('附表1.xlsx', await form1({ ...SCHOOL, followers }));
      await house.look(2);
    }

    expect(house.files()).toEqual(
      [
        ...['附表1 (2).xlsx', '附表1 (2).xlsx.json', '附表1 (3).xlsx', '附表1 (3).xlsx.json'],
        ...['附表1.xlsx', '附表1.xlsx.json'],
      ].map((name) => `done/${DAY}/${name}`),
    );
    expect(await versions()).toHaveLength(3);
  });

  it('says of a file that came again that nothing has changed', async () => {
    const bytes = await form1(SCHOOL);
    house.lay('一.xlsx', bytes);
    await house.look(2);
    house.lay('二.xlsx', bytes);
    await house.look(2);

    expect(await versions()).toHaveLength(1);
    expect(JSON.parse(house.read(`done/${DAY}/二.xlsx.json`).toString()).files[0].result).toBe('unchanged');
  });

  describe('after a crash', () => {
    it('between storing and noting so takes the file again, which changes nothing', async () => {
      const bytes = await form1(SCHOOL, STRAY);
      house.lay('附表1.xlsx', bytes);
      await house.look();
      await house.get(SubmissionsService).receive({
        ...{ fileName: '附表1.xlsx', bytes, receivedAt: house.clock.now(), receivedBy: null },
      });
      await house.look();

      expect(await versions()).toHaveLength(1);
      expect(house.files()).toContain(`returned/${DAY}/附表1（退回）.xlsx`);
    });

    it('between noting and moving only moves', async () => {
      house.lay('附表1.xlsx', await form1(SCHOOL, STRAY));
      // A link in the way stands for any fault of moving.
      symlinkSync('/nowhere', path.join(house.root, 'returned'));
      await house.look(2);
      expect(await house.rows()).toMatchObject([
        { state: 'taken', trouble: expect.stringMatching(/不能是链接/) },
      ]);
      expect(house.files()).toContain('附表1.xlsx');
      rmSync(path.join(house.root, 'returned'));
      await house.query('DELETE FROM submissions');
      await house.look();

      expect(await versions()).toEqual([]);
      expect(house.files()).toContain(`returned/${DAY}/附表1.xlsx`);
      expect(await house.rows()).toMatchObject([{ state: 'returned', trouble: null }]);
    });

    it('between moving and noting so knows where the file went', async () => {
      house.lay('附表1.xlsx', await form1(SCHOOL));
      await house.look(2);
      await house.query(`UPDATE inbox_files SET state = 'taken', settled_at = NULL`);
      await house.look();

      expect(await house.rows()).toMatchObject([{ state: 'done', target: `done/${DAY}/附表1.xlsx` }]);
    });

    it('with a file moved and another of its name laid there takes the other one', async () => {
      house.lay('附表1.xlsx', await form1(SCHOOL));
      await house.look(2);
      await house.query(`UPDATE inbox_files SET state = 'taken', settled_at = NULL`);
      house.lay('附表1.xlsx', await form1(SCHOOL, STREET));
      await house.look(2);

      expect(await versions()).toEqual([
        { form: 1, version: 1 },
        { form: 1, version: 2 },
      ]);
      expect(house.files()).toEqual(
        expect.arrayContaining([`done/${DAY}/附表1.xlsx`, `done/${DAY}/附表1 (2).xlsx`]),
      );
    });
  });

  it('moves nothing that was overwritten after it was taken', async () => {
    house.lay('附表1.xlsx', await form1(SCHOOL));
    symlinkSync('/nowhere', path.join(house.root, 'done'));
    await house.look(2);
    const newer = await form1(SCHOOL, STREET);
    house.lay('附表1.xlsx', newer);
    rmSync(path.join(house.root, 'done'));
    await house.look();
    expect(house.files()).toEqual(['附表1.xlsx']);
    await house.look();

    expect(house.read(`done/${DAY}/附表1.xlsx`).equals(newer)).toBe(true);
    expect(await versions()).toHaveLength(2);
  });

  it('notes what somebody took away before it was taken', async () => {
    house.lay('附表1.xlsx', await form1(SCHOOL));
    await house.look();
    renameSync(path.join(house.root, '附表1.xlsx'), path.join(house.root, '../elsewhere.xlsx'));
    await house.look(2);

    expect(await house.rows()).toMatchObject([{ path: '附表1.xlsx', state: 'gone' }]);
    expect(await versions()).toEqual([]);
  });

  it('tells that the folder itself is not there, until it is, and forgets nothing meanwhile', async () => {
    house.lay('附表1.xlsx', await form1(SCHOOL));
    await house.look();
    renameSync(house.root, `${house.root}-away`);
    await house.look();
    expect(await house.rows()).toMatchObject([
      { path: '.', trouble: expect.stringMatching(/^收件夹“\/”打不开：不存在。/) },
      { path: '附表1.xlsx', state: 'waiting' },
    ]);
    renameSync(`${house.root}-away`, house.root);
    await house.look();

    expect(await house.rows()).toMatchObject([{ path: '附表1.xlsx', state: 'done' }]);
  });

  it('stops between two files when the worker stops', async () => {
    house.lay('一.xlsx', await form1(SCHOOL));
    await house.look();
    await house.lookStopped();

    expect(await versions()).toEqual([]);
    expect(house.files()).toEqual(['一.xlsx']);
  });
});
