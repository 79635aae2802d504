import { AuditEntry } from '../../../server/modules/audit/audit-entry.entity';
import type { Browser } from '../browser-session';
import { startApp, type StartedApp } from '../start-app';
import { buildAccessWorld, type AccessWorld } from './access/access-world';

const password = 'a good password';

describe('users', () => {
  let started: StartedApp;
  let world: AccessWorld;
  let committee: Browser;

  beforeAll(async () => {
    started = await startApp();
    world = await buildAccessWorld(started);
    committee = await started.loginAs('committee');
  });
  afterAll(() => started.stop());

  const person = (login: string) => ({ login, displayName: '示例', role: 'viewer', password });

  it('are made with a role, and with a unit where the role is unit', async () => {
    const given = { ...person('unit-person'), role: 'unit', unitId: world.unit.id };
    const made = await committee.post('/api/users', given).expect(201);

    expect(made).toEqual({
      id: expect.any(Number),
      login: 'unit-person',
      displayName: '示例',
      role: 'unit',
      unitId: world.unit.id,
      unitName: world.unit.name,
      createdAt: '2012-11-19T01:00:00.000Z',
      disabledAt: null,
    });
    expect(await committee.get('/api/users').expect(200)).toContainEqual(made);
  });

  it.each([
    ['a unit for a role without one', { role: 'viewer', unitId: 1 }, 'USER.UNIT_MISMATCH'],
    ['no unit for the role unit', { role: 'unit' }, 'USER.UNIT_MISMATCH'],
    ['a unit that does not exist', { role: 'unit', unitId: 999_999 }, 'UNIT.UNKNOWN'],
  ])('are refused with %s', async (_, differing, code) => {
    const answer = await committee.post('/api/users', { ...person('refused'), ...differing }).expect(400);

    expect(answer.code).toBe(code);
  });

  it('have logins of their own, whatever the case', async () => {
    await committee.post('/api/users', person('taken')).expect(201);

    expect((await committee.post('/api/users', person('TAKEN')).expect(409)).code).toBe('USER.LOGIN_TAKEN');
  });

  it('are never told by their password', async () => {
    const list = JSON.stringify(await committee.get('/api/users').expect(200));

    expect(list).not.toMatch(/password|argon2/i);
  });

  it('can be disabled and enabled again, which is written down', async () => {
    const { id } = await committee.post('/api/users', person('to-disable')).expect(201);
    const disabled = await committee.patch(`/api/users/${id}`, { disabled: true }).expect(200);
    const enabled = await committee.patch(`/api/users/${id}`, { disabled: false }).expect(200);
    const entries = await started.dataSource.getRepository(AuditEntry).findBy({ subject: `user:${id}` });

    expect([disabled.disabledAt, enabled.disabledAt]).toEqual(['2012-11-19T01:00:00.000Z', null]);
    expect(entries.map(({ action }) => action)).toEqual(['USER.CREATE', 'USER.UPDATE', 'USER.UPDATE']);
  });

  it('do not change when nothing is asked, and are missed when they are not there', async () => {
    const { id } = await committee.post('/api/users', person('unchanged')).expect(201);

    expect((await committee.patch(`/api/users/${id}`, {}).expect(200)).displayName).toBe('示例');
    expect((await committee.patch('/api/users/999999', { disabled: true }).expect(404)).code).toBe(
      'USER.UNKNOWN',
    );
  });

  it('cannot leave the committee without a user who may log in', async () => {
    const others = await committee.get('/api/users').expect(200);
    const committees = others.filter(({ role }: { role: string }) => role === 'committee');
    const answers = [];
    for (const { id } of committees)
      answers.push(await committee.patch(`/api/users/${id}`, { disabled: true }));

    expect(answers.at(-1)!.statusCode).toBe(409);
    expect(answers.at(-1)!.json().code).toBe('USER.LAST_COMMITTEE');
  });
});
