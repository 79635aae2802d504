import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { captureFolder } from '../../test/fixtures/platforms/platform-fixtures';
import { readBatch } from './read-batch';

const fetchedAt = new Date('2012-11-19T09:00:00+08:00');
const UIDS = Array.from({ length: 50 }, (_, index) => String(3_000_000_001 + index));

function user(uid: string, change: object = {}) {
  return {
    id: Number(uid),
    idstr: uid,
    screen_name: `示例${uid}`,
    verified: false,
    verified_type: -1,
    ...change,
  };
}

function read(answer: unknown, uids: readonly string[] = UIDS, status = 200) {
  const body = Buffer.from(typeof answer === 'string' ? answer : JSON.stringify(answer));
  return readBatch({ body, platform: 'sina', surface: 'openapi-batch', status, fetchedAt }, uids);
}

describe('an answer about many accounts', () => {
  afterEach(() => jest.restoreAllMocks());

  it('is parsed once for all fifty, whatever its order', () => {
    const users = UIDS.map((uid) =>
      user(uid, { verified: true, verified_type: 1, followers_count: Number(uid) % 97 }),
    );
    const answer = JSON.stringify({ users: users.toReversed(), total_number: 50 });
    const parse = jest.spyOn(JSON, 'parse');
    const results = read(answer);
    expect(parse).toHaveBeenCalledTimes(1);
    expect(results.map(({ outcome, reading }) => [outcome, reading?.uid, reading?.verified])).toEqual(
      UIDS.map((uid) => ['read', uid, true]),
    );
    expect(results.map(({ reading }) => reading?.followers)).toEqual(UIDS.map((uid) => Number(uid) % 97));
    expect(results[7]).toMatchObject({ surface: 'openapi-batch', parserVersion: 'sina-openapi-batch-1' });
    expect(results[7]!.fragment).toContain(UIDS[7]);
    expect(results[7]!.fragment).not.toContain(UIDS[8]);
  });

  it('says nothing of accounts that are missing: they are hidden, never gone', () => {
    const [first, second, third] = read({ users: [user(UIDS[0]!), user(UIDS[2]!)] }, UIDS.slice(0, 3));
    expect([first!.outcome, second!.outcome, third!.outcome]).toEqual(['read', 'hidden', 'read']);
    expect(second).toMatchObject({
      reading: null,
      fragment: null,
      detail: expect.stringMatching(/不能据此判定账号消失。$/),
    });
    expect(read({ users: [] }, UIDS.slice(0, 2)).map(({ outcome }) => outcome)).toEqual(['hidden', 'hidden']);
  });

  it('that shows somebody nobody asked for may show him in place of those it leaves out', () => {
    const results = read({ users: [user(UIDS[0]!), user('3999999999')] }, UIDS.slice(0, 2));
    expect(results.map(({ outcome }) => outcome)).toEqual(['read', 'identity-mismatch']);
    expect(results[1]).toMatchObject({ reading: null, detail: expect.stringContaining('3999999999') });
  });

  it('does not stumble over entries that are no accounts', () => {
    const users = [
      null,
      'x',
      {},
      { id: 'NaN', screen_name: 'x' },
      user(UIDS[1]!),
      user(UIDS[1]!, { verified: true }),
    ];
    const results = read({ users }, UIDS.slice(0, 2));
    expect(results.map(({ outcome, reading }) => [outcome, reading?.verified])).toEqual([
      ['hidden', undefined],
      ['read', false],
    ]);
  });

  it.each([
    [
      'the limit of the address',
      { error_code: 10022, error: 'IP requests out of rate limit!' },
      403,
      'throttled',
    ],
    ['a token that is none', { error_code: 21332, error: 'invalid_access_token' }, 401, 'blocked'],
    ['an expired token', { error_code: 21327, error: 'expired_token' }, 401, 'blocked'],
    ['too few rights', { error_code: 10014, error: 'Insufficient app permissions!' }, 403, 'blocked'],
    ['a system error', { error_code: 10001, error: 'System error' }, 503, 'transient'],
    ['an error nobody has heard of', { error_code: 29999, error: 'x' }, 400, 'unknown'],
    ['a body cut off', '{"users":[{"id":3000000001,"screen_name":"示', 200, 'unknown'],
    ['other fields than ever', { accounts: [user(UIDS[0]!)] }, 200, 'unknown'],
    ['nothing', '', 200, 'unknown'],
  ])('with %s is everybody’s outcome', (_what, answer, status, outcome) => {
    const results = read(answer, UIDS.slice(0, 3), status);
    expect(results.map((result) => result.outcome)).toEqual([outcome, outcome, outcome]);
    expect(results.every(({ reading }) => reading === null)).toBe(true);
  });

  it('saying that somebody does not exist names nobody of many, but the one that was asked for alone', () => {
    const gone = { error_code: 20003, error: 'User does not exists!' };
    expect(read(gone, UIDS.slice(0, 2), 400).map(({ outcome }) => outcome)).toEqual(['hidden', 'hidden']);
    expect(read(gone, UIDS.slice(0, 1), 400).map(({ outcome }) => outcome)).toEqual(['gone']);
  });

  it('is nothing to nobody', () => {
    expect(read({ users: [] }, [])).toEqual([]);
  });
});

const folder = captureFolder();
(folder ? describe : describe.skip)('accounts as the official interface really writes them', () => {
  const capture = (name: string) => JSON.parse(readFileSync(join(folder!, name), 'utf8'));

  it('are each read out of one answer', () => {
    const timeline: { statuses: { user: object }[] } = capture(
      'sina-openapi-timeline-embedded-users-gov-and-club.json',
    );
    const shown = capture('sina-openapi-users-show-unverified.json');
    const users = [...timeline.statuses.map((status) => status.user), shown];
    const asked = ['1977494531', '1916577653', '1679729243', '1404376560', '1642909335'];
    const wanted = users.filter((one) => asked.includes(String((one as { id: number }).id)));
    const results = read({ users: wanted }, asked);
    expect(results.map(({ outcome, reading }) => [outcome, reading?.nickname, reading?.verified])).toEqual([
      ['read', '上海税务', true],
      ['read', 'DMG传播集团', true],
      ['read', '心宝的爱猪', false],
      ['read', 'zaku', false],
      ['hidden', undefined, undefined],
    ]);
    expect(results[0]!.reading).toMatchObject({
      ...{ verifiedType: 1, verifiedKind: 'organization', followers: 33_496, rounded: false },
      reason: '上海市国家税务局、上海市地方税务局官方微博',
    });
    expect(results[2]!.reading).toMatchObject({ verifiedType: 220, verifiedKind: null, reason: null });
  });

  it('are found in a timeline, too, should the platform answer with one', () => {
    const body = readFileSync(join(folder!, 'sina-openapi-timeline-embedded-users-gov-and-club.json'));
    const [known, other] = readBatch(
      { body, platform: 'sina', surface: 'openapi-batch', status: 200, fetchedAt },
      ['1977494531', '3000000001'],
    );
    expect(known).toMatchObject({ outcome: 'read', surface: 'openapi', reading: { nickname: '上海税务' } });
    expect(other).toMatchObject({ outcome: 'identity-mismatch', reading: null });
  });

  it('refuse a batch in the words of a single question', () => {
    const body = readFileSync(join(folder!, 'sina-openapi-error-20003.json'), 'utf8');
    expect(read(body, UIDS.slice(0, 2), 400).map(({ outcome }) => outcome)).toEqual(['hidden', 'hidden']);
  });
});
