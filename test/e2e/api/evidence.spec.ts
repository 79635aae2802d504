import { createHash } from 'node:crypto';
import type { Browser } from '../browser-session';
import { buildEvidenceWorld, type EvidenceWorld, HOSTILE, REASON } from '../evidence-world';
import { startApp, type StartedApp } from '../start-app';

describe('proofs over HTTP', () => {
  let started: StartedApp;
  let world: EvidenceWorld;
  let committee: Browser;
  beforeAll(async () => {
    started = await startApp();
    world = await buildEvidenceWorld(started.dataSource);
    committee = await started.loginAs('committee');
  });
  afterAll(() => started.stop());
  const compared = (id: string, query = '', by = committee) =>
    by.get(`/api/checks/${id}/comparison${query}`).expect(200);

  it('show a change beside the last page that was read, field by field', async () => {
    const comparison = await compared(world.verified.id);

    expect(comparison).toMatchObject({
      account: { id: world.account.id, nickname: '示例第一中学青年', unitName: '示例和平区团委' },
      against: 'read',
      ...{ olderCheckId: world.throttled.id, newerCheckId: world.cut.id },
      check: {
        ...{
          checkId: world.verified.id,
          kind: 'change',
          outcome: 'read',
          status: 200,
          parserVersion: 'sina-ajax-1',
        },
        ...{ finalUrl: expect.stringContaining('weibo.com'), fragment: expect.stringContaining(REASON) },
        ...{ keptUntil: null, body: { deletedAt: null, excerpt: { marker: REASON } } },
      },
      before: { checkId: world.first.id, kind: 'change' },
    });
    const differing = comparison.fields.filter((field: { differs: boolean }) => field.differs);
    expect(differing).toEqual([
      { field: 'nickname', before: '示例第一中学', after: '示例第一中学青年', differs: true },
      { field: 'verified', before: 'false', after: 'true', differs: true },
      { field: 'verifiedKind', before: null, after: 'organization', differs: true },
      { field: 'verifiedType', before: null, after: '4', differs: true },
      { field: 'reason', before: null, after: REASON, differs: true },
      { field: 'followers', before: '900', after: '870000±10000', differs: true },
      { field: 'lastPostAt', before: null, after: '2012-10-15T08:12:00+08:00', differs: true },
    ]);
  });

  it('show it beside the proof before when that is asked for', async () => {
    const { before, against } = await compared(world.verified.id, '?against=kept');
    expect([before.checkId, against]).toEqual([world.throttled.id, 'kept']);
    await committee.get(`/api/checks/${world.verified.id}/comparison?against=all`).expect(400);
  });

  it('show a failure beside the proof before, with what decided', async () => {
    const { check, before, fields } = await compared(world.throttled.id);
    expect(check).toMatchObject({
      ...{ kind: 'failure', status: 418, fragment: '您的操作过于频繁' },
      ...{ keptUntil: '2013-11-14T02:00:00.000Z', body: { excerpt: { marker: '您的操作过于频繁' } } },
    });
    expect(before.checkId).toBe(world.first.id);
    expect(fields.find((one: { field: string }) => one.field === 'nickname')).toMatchObject({
      ...{ after: null, differs: false },
    });
    expect([check.wasRead, before.wasRead]).toEqual([false, true]);
  });

  it('say that a body was deleted, not that there was none, and keep what was read', async () => {
    const { check, before, fields } = await compared(world.first.id);
    expect(check.body).toMatchObject({ deletedAt: '2012-10-31T19:00:00.000Z', excerpt: null });
    expect([before, fields[1]]).toEqual([
      null,
      { field: 'nickname', before: null, after: '示例第一中学', differs: false },
    ]);
    for (const path of ['evidence', 'evidence/file']) {
      const { statusCode, body } = await committee.get(`/api/checks/${world.first.id}/${path}`);
      expect([statusCode, JSON.parse(body)]).toMatchObject([
        410,
        { code: 'EVIDENCE.DELETED', message: expect.stringContaining('已按保留期删除（2012-11-01）') },
      ]);
    }
  });

  it('say that a body was cut, and that there was none', async () => {
    const { body } = (await compared(world.cut.id)).check;
    expect(body.fullSize - body.size).toBe(1_500_000);
    expect((await compared(world.bodiless.id)).check.body).toBeNull();
    await committee.get(`/api/checks/${world.bodiless.id}/evidence`).expect(404);
  });

  it('give the page as text that nothing runs, and as a file with the very bytes', async () => {
    const text = await committee.get(`/api/checks/${world.verified.id}/evidence`);
    expect(JSON.parse(text.body).data.user.description).toBe(HOSTILE);
    const sealed = { 'x-content-type-options': 'nosniff', 'cache-control': 'private, no-store' };
    const sandbox = { 'content-security-policy': "default-src 'none'; sandbox" };
    expect(text.headers).toMatchObject({
      ...sealed,
      ...sandbox,
      'content-type': 'text/plain; charset=utf-8',
    });

    const file = await committee.get(`/api/checks/${world.verified.id}/evidence/file`);
    expect(file.headers).toMatchObject({ ...sealed, ...sandbox, 'content-type': 'application/octet-stream' });
    expect(file.headers['content-disposition']).toMatch(/^attachment; filename=".*\.txt"/);
    const { body } = (await compared(world.verified.id)).check;
    expect(createHash('sha256').update(file.rawPayload).digest('hex')).toBe(body.sha256);
  });

  it('are nobody else’s', async () => {
    const own = await started.loginAs('unit', world.unit.id);
    const other = await started.loginAs('unit', world.otherUnit.id);
    const viewer = await started.loginAs('viewer');
    for (const path of ['comparison', 'evidence', 'evidence/file']) {
      await own.get(`/api/checks/${world.verified.id}/${path}`).expect(200);
      await other.get(`/api/checks/${world.verified.id}/${path}`).expect(404);
      await viewer.get(`/api/checks/${world.verified.id}/${path}`).expect(403);
      for (const id of ['0', '999999999', 'abc', '1e3', '9'.repeat(30), '%00'])
        expect((await committee.get(`/api/checks/${id}/${path}`)).statusCode).toBeGreaterThanOrEqual(400);
    }
  });

  it('are named where a disagreement rests on them', async () => {
    const { items } = await committee.get('/api/discrepancies').expect(200);
    expect(items).toMatchObject([{ checkId: world.verified.id, hasProof: true }]);
  });

  it('say how long they are kept, and what is kept', async () => {
    expect(await committee.get('/api/checking/evidence').expect(200)).toMatchObject({
      ...{ changeDays: 180, failureDays: 400, mostBytes: 524_288, bodies: 3, deleted: 1 },
      ...{ oldestAt: '2012-10-10T02:00:00.000Z', lastDeletedAt: '2012-10-31T19:00:00.000Z' },
    });
  });
});
