import { createHmac } from 'node:crypto';
import { NoticeDeliveriesService } from '../../../server/modules/notices/notice-deliveries.service';
import { NoticeDelivery } from '../../../server/modules/notices/notice-delivery.entity';
import { AutomaticReminders } from '../../../server/modules/notices/automatic-reminders.service';
import { OrganizationsService } from '../../../server/modules/organizations/organizations.service';
import { Unit } from '../../../server/modules/units/unit.entity';
import { REGISTER } from '../../integration/intake/register';
import type { Browser } from '../browser-session';
import { MailReceiver } from '../receivers/mail-receiver';
import { RobotReceiver } from '../receivers/robot-receiver';
import { startApp, type StartedApp } from '../start-app';

const ONE_DAY_LEFT = new Date('2012-11-08T18:00:00+08:00');
const LOGIN = { user: 'tuanwei', password: 'mail password' };
const SECRET = 'a robot’s secret';

describe('reminders', () => {
  let started: StartedApp;
  let committee: Browser;
  let unit: Browser;
  let heping: Unit;
  let robots: RobotReceiver;
  let mail: MailReceiver;
  let phaseId: number;

  beforeAll(async () => {
    robots = await RobotReceiver.start();
    mail = await MailReceiver.start(LOGIN);
    started = await startApp({ now: ONE_DAY_LEFT, env: { TUANWEI_WEBHOOK_HOSTS: robots.host } });
    const [campaign] = await started.dataSource.query('SELECT id FROM campaigns');
    await started.app.get(OrganizationsService, { strict: false }).importRegister(campaign.id, REGISTER);
    [{ id: phaseId }] = await started.dataSource.query('SELECT id FROM phases WHERE ordinal = 3');
    heping = await started.dataSource.manager.findOneByOrFail(Unit, { shortName: '和平区' });
  });
  afterAll(async () => {
    await started.stop();
    await robots.stop();
    await mail.stop();
  });
  beforeEach(async () => {
    await started.dataSource.query(
      'TRUNCATE notices, notice_channels, notice_addresses, reminder_settings CASCADE',
    );
    robots.calls.length = 0;
    robots.answerWith(200, { errcode: 0, code: 0 });
    mail.mails.length = 0;
    started.clock.moveTo(ONE_DAY_LEFT);
    committee = await started.loginAs('committee');
    unit = await started.loginAs('unit', heping.id);
  });

  const addChannel = async (kind: string, settings: object): Promise<number> => {
    const { id } = await committee
      .post('/api/notice-channels', { kind, name: `示例${kind}`, settings })
      .expect(201);
    return id;
  };
  const addMail = () =>
    addChannel('email', {
      ...{ host: '127.0.0.1', port: mail.port, secure: false, from: 'tuanwei@example.com' },
      ...LOGIN,
    });
  const remind = (channelIds: number[] = [], more: object = {}) =>
    committee.post('/api/reminders', { phaseId, channelIds, ...more });
  const deliverAll = async (): Promise<NoticeDelivery[]> => {
    const { manager } = started.dataSource;
    for (const { id } of await manager.find(NoticeDelivery, { order: { id: 'ASC' } })) {
      await started.app.get(NoticeDeliveriesService, { strict: false }).deliver(id);
    }
    return manager.find(NoticeDelivery, { order: { id: 'ASC' } });
  };

  it('list who is missing, with a text for each and one for all', async () => {
    const list = await committee.get(`/api/reminders?phaseId=${phaseId}`).expect(200);

    expect(list).toMatchObject({ phaseId, stage: 'one-day', automatic: false });
    expect(list.units).toHaveLength(3);
    expect(list.units[0]).toMatchObject({
      unitId: heping.id,
      forms: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12],
      title: expect.stringMatching(/^还有 12 份附表未报/),
      email: null,
      told: null,
    });
    expect(list.group.body).toContain('3 个单位未报齐');
  });

  it('reach the unit in the system, once a cause', async () => {
    await remind().expect(200);
    started.clock.moveTo(new Date('2012-11-08T19:00:00+08:00'));
    const { units } = await remind().expect(200);

    expect(units[0].told).toEqual({ at: ONE_DAY_LEFT.toISOString(), deliveries: [] });
    expect(await unit.get('/api/notices/unread').expect(200)).toEqual({ unread: 1 });
    const { items, total } = await unit.get('/api/notices').expect(200);
    expect(total).toBe(1);
    expect(items[0]).toMatchObject({ unitId: heping.id, readAt: null, deliveries: [] });

    await unit.post(`/api/notices/${items[0].id}/reading`).expect(204);
    expect(await unit.get('/api/notices/unread').expect(200)).toEqual({ unread: 0 });
    const log = await committee.get(`/api/notices?unitId=${heping.id}`).expect(200);
    expect(log.items[0]).toMatchObject({ readers: 1, createdBy: expect.stringContaining('committee') });
  });

  it('of the next stage are told anew', async () => {
    await remind().expect(200);
    started.clock.moveTo(new Date('2012-11-09T18:00:00+08:00'));
    const nextDay = await started.loginAs('committee');
    const { stage, units } = await nextDay.post('/api/reminders', { phaseId, channelIds: [] }).expect(200);

    expect(stage).toBe('passed');
    expect(units[0].body).toContain('记为迟报');
    expect((await nextDay.get(`/api/notices?unitId=${heping.id}`).expect(200)).total).toBe(2);
  });

  it('reach only the chosen units', async () => {
    const { units } = await remind([], { unitIds: [heping.id] }).expect(200);
    expect(units.filter((each: { told: unknown }) => each.told)).toHaveLength(1);
  });

  it('are refused too early, with the reason', async () => {
    started.clock.moveTo(new Date('2012-11-01T09:00:00+08:00'));
    const { message } = await remind().expect(409);
    expect(message).toMatch(/还有三天以上/);
  });

  it('go to the three kinds of robots in their own shapes, signed', async () => {
    const ids = [
      await addChannel('wecom', { url: robots.url('/cgi-bin/webhook/send?key=k') }),
      await addChannel('dingtalk', { url: robots.url('/robot/send?access_token=t'), secret: SECRET }),
      await addChannel('feishu', { url: robots.url('/open-apis/bot/v2/hook/h'), secret: SECRET }),
    ];
    await remind(ids).expect(200);
    expect((await deliverAll()).map(({ state }) => state)).toEqual(['sent', 'sent', 'sent']);

    const [wecom, dingtalk, feishu] = robots.calls;
    const content = expect.stringContaining('3 个单位未报齐');
    expect(wecom).toEqual({
      path: '/cgi-bin/webhook/send',
      query: { key: 'k' },
      body: { msgtype: 'text', text: { content } },
    });
    expect(dingtalk).toMatchObject({
      path: '/robot/send',
      query: { access_token: 't' },
      body: { msgtype: 'text', text: { content } },
    });
    const { timestamp, sign } = dingtalk!.query;
    expect(sign).toBe(createHmac('sha256', SECRET).update(`${timestamp}\n${SECRET}`).digest('base64'));
    expect(feishu).toMatchObject({ body: { msg_type: 'text', content: { text: content } } });
    const key = `${String(feishu!.body['timestamp'])}\n${SECRET}`;
    expect(feishu!.body['sign']).toBe(createHmac('sha256', key).digest('base64'));
  });

  it('go by mail to the address a unit has given, shown masked', async () => {
    await unit
      .send({
        method: 'PUT',
        url: `/api/notice-addresses/${heping.id}`,
        payload: { email: ' Shili@Example.com ' },
      })
      .expect(200);
    await remind([await addMail()]).expect(200);
    const deliveries = await deliverAll();

    expect(deliveries.filter(({ state }) => state === 'sent')).toHaveLength(1);
    expect(deliveries.filter(({ state }) => state === 'failed').map(({ fault }) => fault)).toEqual([
      '该单位没有登记邮箱，请先登记。',
      '该单位没有登记邮箱，请先登记。',
    ]);
    expect(mail.mails).toEqual([
      { from: 'tuanwei@example.com', to: ['shili@example.com'], raw: expect.any(String) },
    ]);
    const [{ email }] = (await committee.get(`/api/reminders?phaseId=${phaseId}`).expect(200)).units;
    expect(email).toBe('s***@example.com');
  });

  it('are tried again when the way is blocked, five times, then given up with the reason', async () => {
    robots.answerWith(500, {});
    await remind([await addChannel('wecom', { url: robots.url('/send') })]).expect(200);

    expect(await deliverAll()).toMatchObject([{ state: 'waiting', attempts: 1 }]);
    for (let attempt = 2; attempt <= 5; attempt += 1) await deliverAll();
    expect(await deliverAll()).toMatchObject([
      { state: 'failed', attempts: 5, fault: expect.stringContaining('HTTP 500') },
    ]);
    expect(robots.calls).toHaveLength(5);
  });

  it('are given up at once when the robot says no', async () => {
    robots.answerWith(200, { errcode: 310000, errmsg: 'sign not match' });
    await remind([await addChannel('dingtalk', { url: robots.url('/send') })]).expect(200);
    expect(await deliverAll()).toMatchObject([
      { state: 'failed', attempts: 1, fault: expect.stringContaining('sign not match') },
    ]);
  });

  it('go through again where they failed, once that is mended', async () => {
    robots.answerWith(200, { errcode: 310000, errmsg: 'sign not match' });
    const channelId = await addChannel('dingtalk', { url: robots.url('/send') });
    await remind([channelId]).expect(200);
    await deliverAll();
    robots.answerWith(200, { errcode: 0 });
    await remind([channelId]).expect(200);
    expect(await deliverAll()).toMatchObject([{ state: 'sent', attempts: 1, fault: null }]);

    await remind([channelId]).expect(200);
    await deliverAll();
    expect(robots.calls).toHaveLength(2);
  });

  it('come by themselves where the campaign wants it, and once', async () => {
    const [{ id: campaignId }] = await started.dataSource.query('SELECT id FROM campaigns');
    const automatic = started.app.get(AutomaticReminders, { strict: false });
    await automatic.remindNow();
    expect((await unit.get('/api/notices').expect(200)).total).toBe(0);

    await committee
      .send({ method: 'PUT', url: `/api/reminders/automatic/${campaignId}`, payload: { automatic: true } })
      .expect(200);
    await addChannel('feishu', { url: robots.url('/hook') });
    await automatic.remindNow();
    await automatic.remindNow();
    await deliverAll();

    const { items, total } = await unit.get('/api/notices').expect(200);
    expect({ total, by: items[0].createdBy }).toEqual({ total: 1, by: null });
    expect(robots.calls).toHaveLength(1);
  });
});

describe('notice channels', () => {
  let started: StartedApp;
  let committee: Browser;
  let robots: RobotReceiver;

  beforeAll(async () => {
    robots = await RobotReceiver.start();
    started = await startApp({ worker: true, env: { TUANWEI_WEBHOOK_HOSTS: robots.host } });
    committee = await started.loginAs('committee');
  });
  afterAll(async () => {
    await started.stop();
    await robots.stop();
  });

  it.each([
    ['wecom', { url: 'https://intranet.example.com/send' }, /不在允许的站点之内/],
    ['wecom', { url: 'http://qyapi.weixin.qq.com/send' }, /不在允许的站点之内/],
    ['feishu', {}, /没有填写机器人地址/],
    ['email', { host: 'smtp.example.com', port: 0, from: 'a@example.com' }, /端口不对/],
    ['email', { host: 'smtp.example.com', port: 25, from: 'nobody' }, /发件人邮箱不对/],
  ])('%s with %p are refused with the reason', async (kind, settings, reason) => {
    const { message } = await committee
      .post('/api/notice-channels', { kind, name: '示例', settings })
      .expect(400);
    expect(message).toMatch(reason);
  });

  it('are shown without their secrets, which stay when left blank, and say how a test went', async () => {
    const { id } = await committee
      .post('/api/notice-channels', {
        ...{ kind: 'dingtalk', name: '示例群' },
        settings: { url: robots.url('/robot?access_token=t'), secret: SECRET },
      })
      .expect(201);
    const changed = await committee
      .patch(`/api/notice-channels/${id}`, { settings: { url: robots.url('/other?access_token=t') } })
      .expect(200);

    expect(changed.settings).toEqual({ host: robots.host, hasSecret: true });
    expect(await committee.post(`/api/notice-channels/${id}/test`, {}).expect(200)).toEqual({
      ok: true,
      sentence: expect.any(String),
    });
    const [call] = await robots.received(1);
    expect(call).toMatchObject({ path: '/other', query: { sign: expect.any(String) } });
    const stored = await started.dataSource.query(
      'SELECT sealed_settings FROM notice_channels WHERE id = $1',
      [id],
    );
    expect(JSON.stringify(stored)).not.toContain(SECRET);
  });
});
