import { OUTCOMES, type Outcome } from './outcome';
import { emptyReading, type Reading } from './reading';
import {
  type AccountKnowledge,
  countsFor,
  decide,
  type KnownHolder,
  nothingKnown,
  showsName,
  type Sighting,
} from './verification';

const FIRST = new Date('2012-10-15T09:00:00+08:00');
const hoursAfter = (hours: number) => new Date(FIRST.getTime() + hours * 3_600_000);

const organization: KnownHolder = { category: 'organization', name: '共青团示例区委员会', uid: '1000000001' };
const cadre: KnownHolder = { category: 'cadre', name: '示例·买买提', uid: '1000000001' };

const read = (reading: Partial<Reading>, at = FIRST): Sighting => ({
  outcome: 'read',
  reading: { ...emptyReading(), uid: '1000000001', ...reading },
  at,
  controlWell: true,
});
const failed = (outcome: Outcome, at = FIRST, controlWell = true): Sighting => ({
  outcome,
  reading: null,
  at,
  controlWell,
});
const knownVerified = (): AccountKnowledge => ({
  ...nothingKnown(),
  verified: true,
  counts: true,
  verifiedKind: 'organization',
  verifiedType: 1,
  reason: '共青团示例区委员会官方微博',
  lastReadAt: FIRST,
});

describe('a page that could not be read', () => {
  const teachesNothing = OUTCOMES.filter(
    (outcome) => !['read', 'gone', 'banned', 'closed', 'platform-closed'].includes(outcome),
  );

  it.each(teachesNothing)('%s leaves everything known as it was', (outcome) => {
    const before = { ...knownVerified(), unverifiedSeenAt: FIRST, absentSeenAt: FIRST };
    const copy = structuredClone(before);
    const { after, events } = decide(before, failed(outcome, hoursAfter(48)), organization);
    expect(after).toBe(before);
    expect(after).toEqual(copy);
    expect(events).toEqual([]);
  });

  it('read without a reading teaches nothing either', () => {
    const before = knownVerified();
    expect(decide(before, failed('read'), organization)).toEqual({
      after: before,
      events: [],
      outcome: 'read',
    });
  });
});

describe('gaining verification', () => {
  it('is believed at once', () => {
    const { after, events } = decide(
      nothingKnown(),
      read({ verified: true, verifiedKind: 'organization', verifiedType: 1, reason: '示例区团委' }),
      organization,
    );
    expect(events).toEqual(['gained']);
    expect(after).toEqual({
      ...nothingKnown(),
      verified: true,
      counts: true,
      verifiedKind: 'organization',
      verifiedType: 1,
      reason: '示例区团委',
      lastReadAt: FIRST,
    });
  });

  it('does not change what it was given', () => {
    const before = nothingKnown();
    decide(before, read({ verified: true }), organization);
    expect(before).toEqual(nothingKnown());
  });

  it('keeps kind, type and reason that this page does not show', () => {
    const { after, events } = decide(knownVerified(), read({ verified: true }, hoursAfter(1)), organization);
    expect(events).toEqual([]);
    expect(after).toEqual({ ...knownVerified(), lastReadAt: hoursAfter(1) });
  });

  it('tells a changed reason', () => {
    const { after, events } = decide(
      knownVerified(),
      read({ verified: true, reason: '新说明' }),
      organization,
    );
    expect(events).toEqual(['reason-changed']);
    expect(after).toMatchObject({ reason: '新说明', counts: true });
  });

  it('stops counting when the new reason no longer shows the name', () => {
    const before = { ...knownVerified(), reason: '示例区团委书记 示例·买买提' };
    const { after, events } = decide(before, read({ verified: true, reason: '示例区团委书记' }), cadre);
    expect(events).toEqual(['reason-changed', 'counts-changed']);
    expect(after).toMatchObject({ verified: true, counts: false });
  });
});

describe('what the page does not show', () => {
  it('verified: null keeps what was known, and a waiting loss', () => {
    const before = { ...knownVerified(), unverifiedSeenAt: FIRST };
    const { after, events } = decide(before, read({ verified: null }, hoursAfter(30)), organization);
    expect(events).toEqual([]);
    expect(after).toEqual({ ...before, lastReadAt: hoursAfter(30) });
  });

  it('verified: null leaves the unknown unknown', () => {
    expect(decide(nothingKnown(), read({ verified: null }), organization).after.verified).toBeNull();
  });
});

describe('losing verification', () => {
  const denied = (at: Date) => read({ verified: false, verifiedType: -1 }, at);

  it('is not a loss where nothing was known: unverified at once', () => {
    const { after, events } = decide(nothingKnown(), denied(FIRST), organization);
    expect(events).toEqual([]);
    expect(after).toMatchObject({ verified: false, verifiedType: -1, unverifiedSeenAt: null });
  });

  it('is only announced by the first reading', () => {
    const { after, events } = decide(knownVerified(), denied(FIRST), organization);
    expect(events).toEqual(['loss-announced']);
    expect(after).toEqual({ ...knownVerified(), unverifiedSeenAt: FIRST, lastReadAt: FIRST });
  });

  it('is not confirmed a minute too early', () => {
    const announced = decide(knownVerified(), denied(FIRST), organization).after;
    const early = new Date(hoursAfter(24).getTime() - 60_000);
    const { after, events } = decide(announced, denied(early), organization);
    expect(events).toEqual([]);
    expect(after).toMatchObject({ verified: true, counts: true, unverifiedSeenAt: FIRST });
  });

  it('is confirmed by a second reading 24 h later', () => {
    const announced = decide(knownVerified(), denied(FIRST), organization).after;
    const { after, events } = decide(announced, denied(hoursAfter(24)), organization);
    expect(events).toEqual(['lost']);
    expect(after).toEqual({
      ...nothingKnown(),
      verified: false,
      verifiedType: -1,
      lastReadAt: hoursAfter(24),
    });
  });

  it('starts anew when a reading in between said verified', () => {
    let known = decide(knownVerified(), denied(FIRST), organization).after;
    known = decide(known, read({ verified: true }, hoursAfter(12)), organization).after;
    expect(known.unverifiedSeenAt).toBeNull();
    const { after, events } = decide(known, denied(hoursAfter(25)), organization);
    expect(events).toEqual(['loss-announced']);
    expect(after.verified).toBe(true);
  });

  it('is announced anew when the first denial is weeks old: two faults are not one piece of news', () => {
    const announced = decide(knownVerified(), denied(FIRST), organization).after;
    const late = hoursAfter(15 * 24);
    const { after, events } = decide(announced, denied(late), organization);
    expect(events).toEqual(['loss-announced']);
    expect(after).toMatchObject({ verified: true, counts: true, unverifiedSeenAt: late });
    expect(decide(after, denied(hoursAfter(16 * 24)), organization).events).toEqual(['lost']);
  });

  it('is not confirmed sooner because the clock was set back in between', () => {
    let known = decide(knownVerified(), denied(FIRST), organization).after;
    known = decide(known, denied(hoursAfter(-48)), organization).after;
    expect(known.unverifiedSeenAt).toEqual(FIRST);
    known = decide(known, denied(hoursAfter(1)), organization).after;
    expect(known.verified).toBe(true);
  });

  it('is not announced by a page that was asked for by an alias: it may lead elsewhere by now', () => {
    const { after, events } = decide(knownVerified(), denied(FIRST), { ...organization, uid: null });
    expect(events).toEqual([]);
    expect(after).toEqual({ ...knownVerified(), lastReadAt: FIRST });
  });

  it('is still confirmed when the pages in between could not be read', () => {
    let known = decide(knownVerified(), denied(FIRST), organization).after;
    known = decide(known, failed('blocked', hoursAfter(12)), organization).after;
    expect(decide(known, denied(hoursAfter(24)), organization).events).toEqual(['lost']);
  });
});

describe('an account that is said to be gone', () => {
  const absentOutcomes = ['gone', 'banned', 'closed'] as const;

  it.each(absentOutcomes)('%s is only announced the first time', (outcome) => {
    const { after, events } = decide(knownVerified(), failed(outcome), organization);
    expect(events).toEqual(['absence-announced']);
    expect(after).toEqual({ ...knownVerified(), absentSeenAt: FIRST });
  });

  it.each(absentOutcomes)(
    '%s is confirmed the second time, 24 h later, and takes verification',
    (outcome) => {
      const before = { ...knownVerified(), absentSeenAt: FIRST };
      const { after, events } = decide(before, failed(outcome, hoursAfter(24)), organization);
      expect(events).toEqual(['presence-changed', 'lost']);
      expect(after).toEqual({ ...nothingKnown(), presence: outcome, absentSeenAt: FIRST, lastReadAt: FIRST });
    },
  );

  it('takes no verification where there was none', () => {
    const before = { ...nothingKnown(), absentSeenAt: FIRST };
    expect(decide(before, failed('gone', hoursAfter(24)), organization).events).toEqual(['presence-changed']);
  });

  it('is not confirmed within the same day', () => {
    const before = { ...knownVerified(), absentSeenAt: FIRST };
    expect(decide(before, failed('gone', hoursAfter(23.9)), organization).after).toBe(before);
  });

  it.each([null, FIRST])('is not believed while the control account fails (waiting since %p)', (since) => {
    const before = { ...knownVerified(), absentSeenAt: since };
    expect(decide(before, failed('gone', hoursAfter(48), false), organization).after).toBe(before);
  });

  it('is not believed of an alias: only a uid can be gone', () => {
    const before = nothingKnown();
    expect(decide(before, failed('gone'), { ...organization, uid: null }).after).toBe(before);
  });

  it('says nothing new when said again', () => {
    const before = { ...nothingKnown(), presence: 'gone' as const, absentSeenAt: FIRST };
    expect(decide(before, failed('gone', hoursAfter(720)), organization).after).toBe(before);
  });

  it('is announced anew when the first statement is weeks old', () => {
    const before = { ...knownVerified(), absentSeenAt: FIRST };
    const { after, events } = decide(before, failed('gone', hoursAfter(15 * 24)), organization);
    expect(events).toEqual(['absence-announced']);
    expect(after).toEqual({ ...before, absentSeenAt: hoursAfter(15 * 24) });
  });

  it('is confirmed by another word for it: the second one names the reason', () => {
    const before = { ...knownVerified(), absentSeenAt: FIRST };
    expect(decide(before, failed('banned', hoursAfter(24)), organization).after.presence).toBe('banned');
  });

  it.each(['banned', 'closed'] as const)('%s stays when another interface only says gone', (presence) => {
    const before = { ...nothingKnown(), presence, absentSeenAt: FIRST };
    const { after, events } = decide(before, failed('gone', hoursAfter(720)), organization);
    expect(after).toBe(before);
    expect(events).toEqual([]);
  });

  it('takes nothing from an account whose whole platform has closed', () => {
    const before = { ...knownVerified(), presence: 'platform-closed' as const, absentSeenAt: FIRST };
    expect(decide(before, failed('gone', hoursAfter(48)), organization).after).toBe(before);
  });

  it('turns from closed to banned at once', () => {
    const before = { ...nothingKnown(), presence: 'closed' as const, absentSeenAt: FIRST };
    expect(decide(before, failed('banned', hoursAfter(720)), organization).after.presence).toBe('banned');
  });

  it('is forgotten when the page is read again', () => {
    const before = { ...knownVerified(), absentSeenAt: FIRST };
    const { after, events } = decide(before, read({ verified: null }, hoursAfter(2)), organization);
    expect(events).toEqual([]);
    expect(after).toMatchObject({ presence: 'present', absentSeenAt: null, verified: true });
  });

  it('returns at once, verification included', () => {
    const before = { ...nothingKnown(), presence: 'banned' as const, absentSeenAt: FIRST };
    const { after, events } = decide(before, read({ verified: true }, hoursAfter(48)), organization);
    expect(events).toEqual(['presence-changed', 'gained']);
    expect(after).toMatchObject({ presence: 'present', absentSeenAt: null, verified: true, counts: true });
  });
});

describe('a platform that has closed', () => {
  it('takes the account off the net but not its history', () => {
    const { after, events } = decide(knownVerified(), failed('platform-closed'), organization);
    expect(events).toEqual(['presence-changed']);
    expect(after).toEqual({ ...knownVerified(), presence: 'platform-closed' });
  });

  it('is told once', () => {
    const before = { ...knownVerified(), presence: 'platform-closed' as const };
    expect(decide(before, failed('platform-closed'), organization).after).toBe(before);
  });
});

describe('a reading of somebody else', () => {
  it('is an identity mismatch and changes nothing', () => {
    const before = knownVerified();
    const decision = decide(before, read({ uid: '2000000002', verified: false }), organization);
    expect(decision).toEqual({ after: before, events: [], outcome: 'identity-mismatch' });
    expect(decision.after).toBe(before);
  });

  it.each([null, '1000000001'])('is not suspected when the page says uid %p', (uid) => {
    expect(decide(knownVerified(), read({ uid, verified: true }), organization).outcome).toBe('read');
  });

  it('is not suspected of an account name in another case', () => {
    const seen = read({ uid: 'Shili_Qu', verified: true });
    expect(decide(nothingKnown(), seen, { ...organization, uid: 'shili_qu' }).outcome).toBe('read');
  });

  it('cannot be told while the account is known by an alias only', () => {
    const seen = read({ uid: '2000000002', verified: true });
    expect(decide(nothingKnown(), seen, { ...organization, uid: null })).toMatchObject({
      outcome: 'read',
      events: ['gained'],
    });
  });
});

describe('the name rule', () => {
  it.each([
    ['团示例区委书记示例•买买提', true],
    ['示例 · 买买提，团委副书记', true],
    ['团示例区委书记', false],
    ['', false],
    [null, false],
  ])('a cadre whose verification says %p counts: %p', (reason, counts) => {
    expect(countsFor(cadre, reason)).toBe(counts);
  });

  it('never finds an empty name', () => {
    expect(showsName('任何说明', '　')).toBe(false);
  });

  it.each(['organization', 'project'] as const)('does not bind %ss', (category) => {
    expect(countsFor({ category, name: '希望工程' }, null)).toBe(true);
  });

  it('binds youth workers', () => {
    expect(countsFor({ category: 'youth-worker', name: '示例甲' }, '大学生村官')).toBe(false);
  });
});
