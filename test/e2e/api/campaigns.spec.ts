import type { Browser } from '../browser-session';
import { startApp, type StartedApp } from '../start-app';

const phase = {
  name: '示例填报',
  kind: 'collect',
  startsAt: '2013-03-01T00:00:00+08:00',
  endsAt: '2013-03-10T17:00:00+08:00',
  forms: [1, 7],
};
const assist = {
  ...phase,
  name: '示例协调',
  kind: 'assist',
  startsAt: '2013-03-10T00:00:00+08:00',
  endsAt: '2013-03-20T23:59:59+08:00',
  forms: [],
};
const campaign = {
  slug: 'next-2013',
  name: '示例活动（2013）',
  city: '示例市',
  startsOn: '2013-03-01',
  goalOn: '2013-04-01',
  baselineCount: 3000,
  baselineOn: '2013-02-28',
  rankingWeights: { coverage: 50, reporting: 30, accuracy: 20 },
  staleAfterHours: 72,
  phases: [phase, assist],
};

describe('campaigns', () => {
  let started: StartedApp;
  let committee: Browser;

  beforeAll(async () => {
    started = await startApp();
    committee = await started.loginAs('committee');
  });
  afterAll(() => started.stop());

  it('begin with the one of 2012, as its notice sets it', async () => {
    const [first] = await committee.get('/api/campaigns').expect(200);

    expect(first).toMatchObject({
      slug: 'tianjin-2012',
      startsOn: '2012-09-25',
      goalOn: '2012-11-30',
      baselineCount: 200,
      baselineOn: '2012-08-31',
      rankingWeights: { coverage: 60, reporting: 20, accuracy: 20 },
    });
    expect(first.phases).toMatchObject([
      { ordinal: 1, kind: 'collect', endsAt: '2012-09-29T09:00:00.000Z', forms: [1, 2, 3, 7, 8, 9] },
      { ordinal: 2, kind: 'assist', startsAt: '2012-09-28T16:00:00.000Z', forms: [] },
      { ordinal: 3, kind: 'collect', endsAt: '2012-11-09T09:00:00.000Z' },
      { ordinal: 4, kind: 'assist', endsAt: '2012-11-28T15:59:59.000Z', forms: [] },
    ]);
    expect(first.phases[2].forms).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
  });

  it('are followed by the next one, which is data and not code', async () => {
    const made = await committee.post('/api/campaigns', campaign).expect(201);
    const list = await committee.get('/api/campaigns').expect(200);

    expect(made).toMatchObject({
      slug: 'next-2013',
      rankingWeights: campaign.rankingWeights,
      phases: [
        { ordinal: 1, startsAt: '2013-02-28T16:00:00.000Z', forms: [1, 7] },
        { ordinal: 2, forms: [] },
      ],
    });
    expect(list.map(({ slug }: { slug: string }) => slug)).toEqual(['next-2013', 'tianjin-2012']);
    expect((await committee.post('/api/campaigns', campaign).expect(409)).code).toBe('CAMPAIGN.SLUG_TAKEN');
  });

  it.each([
    [
      'weights that are not 100 together',
      { rankingWeights: { coverage: 60, reporting: 30, accuracy: 20 } },
      '110',
    ],
    ['a goal before the start', { goalOn: '2013-02-01' }, '2013-02-01 早于开始日期'],
    ['a baseline after the goal', { baselineOn: '2013-05-01' }, '晚于目标日期'],
    ['phases out of order', { phases: [assist, phase] }, '第 2 阶段“示例填报”早于前一阶段开始'],
    [
      'a phase that ends before it starts',
      { phases: [{ ...phase, endsAt: phase.startsAt }] },
      '不晚于开始时间',
    ],
    ['a collecting phase without forms', { phases: [{ ...phase, forms: [] }] }, '请至少选一张附表'],
    ['an assisting phase with forms', { phases: [phase, { ...assist, forms: [1] }] }, '不收附表'],
  ])('are refused with %s', async (_, differing, words) => {
    const answer = await committee
      .post('/api/campaigns', { ...campaign, slug: 'refused', ...differing })
      .expect(422);

    expect(answer).toMatchObject({ code: 'CAMPAIGN.INVALID', message: expect.stringContaining(words) });
  });

  it.each([
    ['a form that does not exist', { phases: [{ ...phase, forms: [13] }] }, 'phases.0.forms'],
    ['a form twice', { phases: [{ ...phase, forms: [1, 1] }] }, 'phases.0.forms'],
    [
      'a moment without its zone',
      { phases: [{ ...phase, endsAt: '2013-03-10T17:00:00' }] },
      'phases.0.endsAt',
    ],
    ['a day that is none', { goalOn: '2013-13-01' }, 'goalOn'],
    ['no phase', { phases: [] }, 'phases'],
    ['a slug with blanks', { slug: 'a b' }, 'slug'],
  ])('are refused with %s, naming the field', async (_, differing, field) => {
    const answer = await committee
      .post('/api/campaigns', { ...campaign, slug: 'refused', ...differing })
      .expect(400);

    expect(answer.details).toEqual([{ field, message: expect.any(String) }]);
  });
});
