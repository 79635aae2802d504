import { renameSync, rmSync, symlinkSync, utimesSync } from 'node:fs';
import path from 'node:path';
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

    expect(house.files()).toEqual(
      expect.arrayContaining([
        `returned/${DAY}/和平区/九月/附表1.xlsx`,
        `returned/${DAY}/和平区/九月/附表1.xlsx.json`,
      ]),
    );
    expect(await versions()).toHaveLength(1);
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
      const bytes = await form1(SCHOOL);
      house.lay('附表1.xlsx', bytes);
      await house.look();
      await house.get(SubmissionsService).receive({
        ...{ fileName: '附表1.xlsx', bytes, receivedAt: house.clock.now(), receivedBy: null },
      });
      await house.look();

      expect(await versions()).toHaveLength(1);
      expect(house.files()).toContain(`done/${DAY}/附表1.xlsx`);
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
