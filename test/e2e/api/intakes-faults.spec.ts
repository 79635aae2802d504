import { verifiedOrganization, workbookOf } from '../../integration/intake/sheets';
import { IntakePurgeService } from '../../../server/modules/intakes/intake-purge.service';
import { onlyFile, StagingWorld } from '../staging-world';

const school = verifiedOrganization('和平区第一中学团委', '1700000001');
const form1 = { unit: '和平区', form: 1 as const, rows: [school] };

describe('staged upload: faults', () => {
  let world: StagingWorld;
  beforeAll(async () => {
    world = await StagingWorld.open();
  });
  afterAll(() => world.close());

  const open = async () => (await world.committee.post('/api/intakes', {}).expect(201)).intake.id as number;
  const count = async (from: string) =>
    (await world.query<{ count: number }>(`select count(*)::int as count from ${from}`))[0]!.count;

  it('of an upload that breaks off keeps no file', async () => {
    const id = await open();
    const body = '--b\r\nContent-Disposition: form-data; name="files"; filename="a.xlsx"\r\n\r\nPK';
    const answer = await world.committee.send({
      ...{ method: 'POST', url: `/api/intakes/${id}/files`, payload: body },
      headers: { 'content-type': 'multipart/form-data; boundary=b' },
    });

    expect([answer.statusCode, answer.json().code]).toEqual([400, 'UPLOAD.BROKEN']);
    expect(await count(`intake_files where intake_id = ${id}`)).toBe(0);
  });

  it('of our own on one file are told in a sentence, without a trace of the code, and leave the others alone', async () => {
    const id = await open();
    const bytes = await workbookOf([form1]);
    await world.query(
      `create function spoil() returns trigger language plpgsql as $$ begin
         if new.name = '坏了.xlsx' then new.sealed_bytes := 'spoilt'; end if; return new; end $$;
       create trigger spoil before insert on intake_files for each row execute function spoil()`,
    );
    await world.send(id, [
      { name: '坏了.xlsx', bytes },
      { name: '好的.xlsx', bytes },
    ]);
    const detail = await world.read(id);
    await world.query('drop function spoil cascade');

    expect(detail.files.map(({ name, state, fault }) => [name, state, fault])).toEqual([
      ['坏了.xlsx', 'refused', '读取这个文件时系统出错，没有读完；请移除后重新上传，仍不行请联系管理员。'],
      ['好的.xlsx', 'checked', null],
    ]);
    expect(JSON.stringify(detail)).not.toMatch(/Error|\.ts|sealed/);
  }, 120_000);

  it('of our own in a commit leave what was taken, and the rest can be asked for again', async () => {
    const third = { ...form1, form: 3 as const, rows: [], nil: true };
    const detail = await world.stagedSheets([form1, third]);
    const [, second] = onlyFile(detail).sheets;
    await world.query(
      `create function refuse() returns trigger language plpgsql as $$ begin
         if new.form = 3 then raise 'no'; end if; return new; end $$;
       create trigger refuse before insert on submissions for each row execute function refuse()`,
    );
    const failed = await world.committed(detail.intake.id);
    expect(failed.intake.state).toBe('open');
    expect(onlyFile(failed).fault).toMatch(/^入库时系统出错.*。$/u);
    expect(onlyFile(failed).sheets.map(({ result }) => result?.result ?? null)).toEqual(['accepted', null]);

    await world.query('drop function refuse cascade');
    const done = await world.committed(detail.intake.id);
    expect(done.intake.state).toBe('committed');
    expect(onlyFile(done).sheets.find(({ id }) => id === second!.id)!.result).toMatchObject({
      result: 'accepted',
    });
    expect(await count('submissions')).toBe(2);
  }, 120_000);

  it('of the clock or of people leave nothing for ever: intakes are thrown away 30 days after their last change', async () => {
    const purges = world.started.app.get(IntakePurgeService, { strict: false });
    await world.query('truncate intakes cascade');
    const bytes = await workbookOf([form1]);
    await world.staged([{ name: '一.xlsx', bytes }]);
    world.started.clock.moveTo(new Date('2012-10-27T09:59:59+08:00'));
    expect(await purges.purge()).toBe(0);
    expect(await count('intake_files')).toBe(1);

    world.started.clock.moveTo(new Date('2012-10-27T10:00:01+08:00'));
    expect(await purges.purge()).toBe(1);
    expect([await count('intakes'), await count('intake_row_chunks')]).toEqual([0, 0]);
    expect(await count('submissions')).toBe(2);
  });
});
