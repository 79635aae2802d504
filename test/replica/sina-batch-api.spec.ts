import { readEmbeddedAccounts, readPage } from '../../ingest/platforms/read-page';
import type { AskingRequest } from './asked-page';
import type { WholeAnswer } from './replica-answer';
import { askedOfBatch, BATCH_HOST } from './sina-batch-api';
import { PLAIN, worldOf } from './test-world';

const AT = { now: new Date('2012-10-15T09:00:00+08:00'), seed: 5 };
const OTHER = '9900000002';
const GONE = '9900000003';
const world = worldOf(
  {},
  { uid: OTHER, nickname: '示例大学团委', verified: true, verifiedType: 4, reason: '示例大学团委官方微博' },
  { uid: GONE, presence: 'gone' },
);

function asking(uids: readonly string[], hasToken = true): AskingRequest {
  const url = new URL(`https://${BATCH_HOST}/2/users/show_batch/other.json?uids=${uids.join(',')}`);
  return { host: BATCH_HOST, url, hasToken };
}

function answerTo(request: AskingRequest): WholeAnswer {
  return askedOfBatch(request, world)!.well(AT) as WholeAnswer;
}

describe('the batch interface of the replica', () => {
  it('answers many accounts at once, and is silent about those that are not shown', () => {
    const { body } = answerTo(asking([PLAIN.uid, GONE, OTHER, '9912345678']));
    const read = readEmbeddedAccounts({ body, platform: 'sina', fetchedAt: AT.now });
    expect(read.map(({ uid, nickname, verified }) => [uid, nickname, verified])).toEqual([
      [PLAIN.uid, PLAIN.nickname, false],
      [OTHER, '示例大学团委', true],
    ]);
  });

  it.each([
    ['nobody', asking([])],
    ['fifty-one accounts', asking(Array.from({ length: 51 }, (_, index) => String(9_900_000_000 + index)))],
    ['something that is no uid', asking([PLAIN.uid, 'shili'])],
  ])('refuses a call that names %s', (_what, request) => {
    const { status, body } = answerTo(request);
    expect([status, JSON.parse(body.toString()).error_code]).toEqual([400, 10008]);
  });

  it('refuses whoever brings no token, which is the asker’s matter and nobody’s absence', () => {
    const { status, body } = answerTo(asking([PLAIN.uid], false));
    expect(readPage({ body, status, platform: 'sina', fetchedAt: AT.now }).outcome).toBe('blocked');
  });

  it('is asked at its own address only', () => {
    expect(askedOfBatch({ ...asking([PLAIN.uid]), host: 'api.weibo.com' }, world)).toBeNull();
  });
});
