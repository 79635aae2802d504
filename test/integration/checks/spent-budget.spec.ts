import { HostRulesService } from '../../../server/modules/hosts/host-rules.service';
import { HostsService } from '../../../server/modules/hosts/hosts.service';
import { CheckingHouse, START } from './checking-house';

const BUDGET = 3;
const RULE = `insert into host_rules (host, daily_budget, saved_at) values ('weibo.com', $1, $2)`;

describe('a daily budget that is nearly spent', () => {
  const house = new CheckingHouse();
  beforeAll(async () => {
    await house.open();
    await house.query(RULE, [BUDGET, START]);
    await house.started.app.get(HostRulesService, { strict: false }).reload();
  });
  afterAll(() => house.close());

  it('says so to whoever comes a moment later, instead of asking them to wait for the next minute', async () => {
    const hosts = house.started.app.get(HostsService, { strict: false });
    await hosts.isOpen('weibo.com');
    const take = () => hosts.take({ host: 'weibo.com', count: BUDGET, paceSeconds: 0 });
    const takings = await Promise.all([take(), take(), take()]);
    expect(takings.map(({ kind }) => kind).sort()).toEqual(['closed-now', 'closed-now', 'granted']);
    const granted = takings.find((taking) => taking.kind === 'granted')!;
    await hosts.giveBack('weibo.com', granted, BUDGET);
  });

  it('leaves no more to one run than the run may use', async () => {
    for (let made = 0; made < BUDGET + 2; made++) house.page((await house.account()).uid!);
    const first = await house.run({ limit: 1 });
    const rest = await house.run();
    expect([first.checked, rest.checked]).toEqual([1, BUDGET - 1]);
  });
});
