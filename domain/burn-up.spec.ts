import { burnUpDay, burnUpDays } from './burn-up';
import type { GroupCounts } from './coverage-groups';

const campaign = { startsOn: '2012-09-25', goalOn: '2012-11-30' };

describe('The days of the burn-up', () => {
  it('run from the first day to the moment asked for, each at its end', () => {
    const at = new Date('2012-09-27T09:00:00+08:00');
    expect(burnUpDays(campaign, at)).toEqual([
      { day: '2012-09-25', at: new Date('2012-09-25T15:59:59.999Z') },
      { day: '2012-09-26', at: new Date('2012-09-26T15:59:59.999Z') },
      { day: '2012-09-27', at },
    ]);
  });

  it('do not exist before the campaign', () => {
    expect(burnUpDays(campaign, new Date('2012-09-24T12:00:00+08:00'))).toEqual([]);
  });

  it('end 30 days after the goal', () => {
    const days = burnUpDays(campaign, new Date('2026-01-01T00:00:00Z'));
    expect(days.at(-1)).toEqual({ day: '2012-12-30', at: new Date('2012-12-30T15:59:59.999Z') });
    expect(days).toHaveLength(97);
  });
});

describe('One day of the burn-up', () => {
  const group = (change: Partial<GroupCounts>): GroupCounts => ({
    category: 'organization',
    scope: 'all',
    due: 10,
    claimed: 6,
    confirmed: 4,
    stale: 1,
    ...change,
  });

  it('adds up its groups: branches belong to the organizations, not to their rate', () => {
    const groups = [
      group({ scope: 'above-branch' }),
      group({ scope: 'branch', due: 3, claimed: 3, confirmed: 2 }),
      group({ category: 'cadre', confirmed: 7, claimed: 9 }),
      group({ category: 'project', confirmed: 1 }),
      group({ category: 'youth-worker', confirmed: 5 }),
    ];
    expect(burnUpDay('2012-10-15', groups)).toEqual({
      day: '2012-10-15',
      organizations: 6,
      cadres: 7,
      projects: 1,
      youthWorkers: 5,
      total: 13,
      organizationRate: 0.4,
      claimed: 18,
    });
  });

  it('without any group is zero, with an unknown rate', () => {
    expect(burnUpDay('2012-10-15', [])).toMatchObject({ total: 0, claimed: 0, organizationRate: null });
  });
});
