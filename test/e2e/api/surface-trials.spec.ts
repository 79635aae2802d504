import { Account } from '../../../server/modules/accounts/account.entity';
import { AuditEntry } from '../../../server/modules/audit/audit-entry.entity';
import { Check } from '../../../server/modules/checks/check.entity';
import { Evidence } from '../../../server/modules/evidence/evidence.entity';
import { HostGate } from '../../../server/modules/hosts/host-gate.entity';
import type { TrySurfaceDto } from '../../../server/modules/surface-trials/surface-trial.dto';
import { CheckingHouse } from '../../integration/checks/checking-house';
import type { FaultKind } from '../../replica/fault-outcomes';
import type { Browser } from '../browser-session';

const COOKIE = 'SUB=a-secret-of-the-operator';

describe('trying a surface', () => {
  const house = new CheckingHouse();
  let committee: Browser;

  beforeAll(async () => {
    await house.open();
    committee = await house.started.loginAs('committee');
    house.page('9900000777', { nickname: '示例街道青年', domain: 'sljdqn', followers: 12_345 });
  });
  afterEach(async () => {
    house.replica.clearFaults();
    await house.started.dataSource.manager.deleteAll(HostGate);
  });
  afterAll(() => house.close());

  function trySurface(path: string, address?: string): Promise<TrySurfaceDto> {
    return committee.post(`/api/checking/surfaces/${path}/try`, { address }).expect(200);
  }

  it('reads the control account where no other is named', async () => {
    expect(await trySurface('sina/ajax')).toMatchObject({
      ...{ outcome: 'read', status: 200, asked: '1642909335', durationMs: expect.any(Number) },
      sentence: expect.stringMatching(/^读到了“.+”，页面显示已认证.*；这个采集面可以使用。$/),
      reading: { uid: '1642909335', verified: true },
    });
  });

  it.each([
    ['https://weibo.com/u/9900000777', '9900000777'],
    ['weibo.com/9900000777/zABC12345', '9900000777'],
    ['https://weibo.com/sljdqn', 'sljdqn'],
    ['@示例街道青年', '@示例街道青年'],
  ])('reads the account that %s names', async (address, asked) => {
    expect(await trySurface('sina/ajax', address)).toMatchObject({
      ...{ outcome: 'read', asked },
      sentence: '读到了“示例街道青年”，页面没有认证标志；这个采集面可以使用。',
      reading: { uid: '9900000777', verified: false, reason: null, followers: 12_345, rounded: false },
    });
  });

  it('changes nothing that is known, not of a registered account either', async () => {
    const account = await house.account({ uid: '9900000777' });
    const before = await house.stored(account);
    await trySurface('sina/ajax', 'https://weibo.com/u/9900000777');
    expect(await house.stored(account)).toEqual(before);
    const { manager } = house.started.dataSource;
    expect([await manager.count(Check), await manager.count(Evidence)]).toEqual([0, 0]);
    expect(await manager.count(Account)).toBe(1);
  });

  it('takes its turn at the gate of the host', async () => {
    await trySurface('sina/ajax');
    await trySurface('sina/ajax');
    expect(await house.query('select host, taken from host_gates')).toEqual([
      { host: 'weibo.com', taken: 2 },
    ]);
  });

  it('is written down without the address', async () => {
    await trySurface('sina/mobile', 'https://weibo.com/u/9900000777');
    const { manager } = house.started.dataSource;
    const [entry] = await manager.find(AuditEntry, {
      where: { action: 'SURFACE.TRY' },
      order: { id: 'DESC' },
    });
    expect(entry).toMatchObject({
      subject: 'platform:sina',
      detail: { surface: 'mobile', outcome: 'read' },
    });
  });

  it.each<[FaultKind, string, string, RegExp]>([
    ['server-error', 'ajax', 'transient', /没有得到正常应答.+请检查本机网络。$/],
    ['throttled-418', 'ajax', 'throttled', /访问过于频繁.+weibo\.com.+放慢这个站点的间隔。$/],
    ['login-redirect', 'ajax', 'blocked', /Cookie 缺失、过期或被拒，请从浏览器重新复制/],
    ['visitor-page', 'legacy', 'blocked', /要求登录或拒绝了访问，请换一个采集面/],
    ['viewer-blocked', 'legacy', 'viewer-blocked', /采集用的账号自身被平台限制/],
    ['captcha', 'ajax', 'captcha', /要求输入验证码.+人工通过验证后再试。$/],
    ['says-gone', 'ajax', 'gone', /对照账号不存在，而它一直都在.+请先不要启用。$/],
    ['says-frozen', 'ajax', 'frozen', /对照账号要先验证身份/],
    ['nothing-here', 'mobile', 'hidden', /没有给出这个账号/],
    ['no-user', 'ajax', 'schema-drift', /页面结构却与程序认得的不同/],
    ['another-account', 'ajax', 'identity-mismatch', /平台给出的是别的账号/],
    ['garbage', 'ajax', 'unknown', /认不出平台的应答（状态 200）/],
  ])('tells of %s on %s as %s, in words', async (kind, surface, outcome, words) => {
    house.replica.addFault({ kind });
    const tried = await trySurface(`sina/${surface}`);
    expect(tried).toMatchObject({ outcome, reading: null });
    expect(tried.sentence).toMatch(words);
    expect(tried.sentence.match(/。/g)).toHaveLength(1);
  });

  it('of another account than the control account, does not call being gone a fault of the surface', async () => {
    expect((await trySurface('sina/ajax', 'https://weibo.com/u/9900009999')).sentence).toBe(
      '平台说这个账号不存在；请在浏览器里打开主页核对地址，试一次不会改动任何记录。',
    );
  });

  it('heeds a refusal like every visit: the host is left alone, and the next try is told so', async () => {
    house.replica.addFault({ kind: 'captcha', times: 1 });
    await trySurface('sina/ajax');
    const asked = house.replica.stats().requests;
    const again = await trySurface('sina/ajax');
    expect(again).toMatchObject({ outcome: null, status: null, durationMs: 0, reading: null });
    expect(again.sentence).toMatch(/^站点 weibo\.com 暂停到 .+没有发出请求；请等到那时，或先结束等待再试。$/);
    expect(house.replica.stats().requests).toBe(asked);
  });

  it('goes on when the wait is ended by hand: the control account is asked first', async () => {
    house.replica.addFault({ kind: 'login-redirect', times: 1 });
    expect((await trySurface('sina/ajax')).outcome).toBe('blocked');
    await committee.post('/api/checking/hosts/weibo.com/probe').expect(200);
    const asked = house.replica.stats().requests;
    expect((await trySurface('sina/ajax', 'weibo.com/u/9900000777')).outcome).toBe('read');
    expect(house.replica.stats().requests).toBe(asked + 2);
  });

  it('asks nothing while the rule of the host is closed', async () => {
    const rule = { paceSeconds: null, faster: false, dailyBudget: null, hours: [], blackouts: [] };
    const blackouts = [
      { from: '2012-10-15T00:00:00+08:00', to: '2012-10-16T00:00:00+08:00', why: '示例停用' },
    ];
    await committee.put('/api/checking/hosts/weibo.com', { ...rule, blackouts }).expect(200);
    const asked = house.replica.stats().requests;
    expect(await trySurface('sina/ajax')).toMatchObject({
      outcome: null,
      sentence:
        '站点 weibo.com 正在停用期，2012-10-16 00:00 起可以访问，没有发出请求；请到那时再试，或先改规则。',
    });
    expect(house.replica.stats().requests).toBe(asked);
    await committee.put('/api/checking/hosts/weibo.com', rule).expect(200);
    expect((await trySurface('sina/ajax')).outcome).toBe('read');
  });

  it('asks the official interfaces once a token is given, and says when the platform does not take it', async () => {
    const before = await trySurface('sina/openapi-batch');
    expect(before).toMatchObject({ outcome: null, sentence: '还没有填写授权 token，查不了；请先填写。' });
    await committee.put('/api/checking/credentials/sina/token', { value: '2.00-a-secret' }).expect(200);
    expect(await trySurface('sina/openapi-batch', 'weibo.com/u/9900000777')).toMatchObject({
      ...{ outcome: 'read', asked: '9900000777', reading: { nickname: '示例街道青年' } },
    });
    house.replica.addFault({ kind: 'api-not-permitted' });
    const refused = await trySurface('sina/openapi-batch');
    expect(refused.outcome).toBe('blocked');
    expect(refused.sentence).toMatch(/^平台不接受现在的授权 token，请核对应用是否有权调用、token 是否过期/);
    await committee.delete('/api/checking/credentials/sina/token').expect(200);
  });

  it('never shows a credential', async () => {
    await committee.put('/api/checking/credentials/sina/cookie', { value: COOKIE }).expect(200);
    const tried = await trySurface('sina/ajax');
    expect(JSON.stringify(tried)).not.toContain('a-secret-of-the-operator');
    await committee.delete('/api/checking/credentials/sina/cookie').expect(200);
  });

  it('says which address a surface cannot ask for', async () => {
    expect(await trySurface('sina/mobile', 'https://weibo.com/sljdqn')).toMatchObject({
      outcome: null,
      sentence: '这个采集面只能按 UID 查，没有发出请求；请改用带 UID 的主页地址。',
    });
  });

  it.each([
    ['sina/ajax', 'https://example.com/u/1', 400, 'SURFACE.ADDRESS_INVALID'],
    ['sina/ajax', 'https://t.qq.com/shili', 400, 'SURFACE.ADDRESS_INVALID'],
    ['sina/ajax', 'http://127.0.0.1:5432/', 400, 'SURFACE.ADDRESS_INVALID'],
    ['sina/ajax', 'https://t.cn/abc123', 400, 'SURFACE.ADDRESS_INVALID'],
    ['sina/manual', undefined, 400, 'SURFACE.NOTHING_TO_TRY'],
    ['tencent/platform-closed', undefined, 400, 'SURFACE.NOTHING_TO_TRY'],
    ['sina/nowhere', undefined, 404, 'SURFACE.UNKNOWN'],
    ['douban/ajax', undefined, 404, 'PLATFORM.UNKNOWN'],
  ])('refuses %s with %s', async (path, address, status, code) => {
    const asked = house.replica.stats().requests;
    const url = `/api/checking/surfaces/${path}/try`;
    const problem = await committee.post(url, { address }).expect(status);
    expect(problem).toMatchObject({ code, message: expect.stringMatching(/。$/) });
    expect(house.replica.stats().requests).toBe(asked);
  });
});
