import fc from 'fast-check';
import { isAbsent, OUTCOMES, type Outcome } from './outcome';
import { emptyReading } from './reading';
import { type AccountKnowledge, decide, type Decision, type KnownHolder, nothingKnown } from './verification';

const UID = '1000000001';
const HOUR = 3_600_000;
const START = new Date('2012-10-15T09:00:00+08:00').getTime();

/** One visit of a random history; hours may run backwards, as clocks do. */
interface RandomVisit {
  hoursLater: number;
  outcome: Outcome;
  verified: boolean | null;
  isOther: boolean;
  controlWell: boolean;
}
interface Step extends RandomVisit {
  at: Date;
  before: AccountKnowledge;
  decision: Decision;
}

const visits = fc.array(
  fc.record({
    hoursLater: fc.oneof(
      { weight: 6, arbitrary: fc.integer({ min: 0, max: 30 }) },
      { weight: 2, arbitrary: fc.integer({ min: 31, max: 24 * 40 }) },
      { weight: 1, arbitrary: fc.integer({ min: -24 * 20, max: -1 }) },
    ),
    outcome: fc.oneof(
      { weight: 5, arbitrary: fc.constant<Outcome>('read') },
      { weight: 3, arbitrary: fc.constantFrom<Outcome>('gone', 'banned', 'closed') },
      { weight: 3, arbitrary: fc.constantFrom(...OUTCOMES) },
    ),
    verified: fc.constantFrom(true, false, false, null),
    isOther: fc.integer({ min: 0, max: 9 }).map((dice) => dice === 0),
    controlWell: fc.integer({ min: 0, max: 3 }).map((dice) => dice > 0),
  }),
  { maxLength: 40 },
);
const uids = fc.constantFrom(UID, UID, UID, null);

/** Lets the rules judge one visit after another. */
function played(history: readonly RandomVisit[], uid: string | null): Step[] {
  const holder: KnownHolder = { category: 'organization', name: '共青团示例区委员会', uid };
  let known = nothingKnown();
  let time = START;
  return history.map((visit) => {
    const at = new Date((time += visit.hoursLater * HOUR));
    const before = known;
    const decision = decide(before, { ...visit, at, reading: readingOf(visit) }, holder);
    known = decision.after;
    return { ...visit, at, before, decision };
  });
}

function readingOf({ outcome, verified, isOther }: RandomVisit) {
  return outcome === 'read' ? { ...emptyReading(), uid: isOther ? '2000000002' : UID, verified } : null;
}

/** Holds for every step of 300 random histories of up to 40 visits. */
function always(holds: (step: Step, earlier: Step[], uid: string | null) => void): void {
  fc.assert(
    fc.property(visits, uids, (history, uid) => {
      const steps = played(history, uid);
      steps.forEach((step, index) => holds(step, steps.slice(0, index), uid));
    }),
    { numRuns: 300, seed: 20121130 },
  );
}

const isRead = (step: Step) => step.decision.outcome === 'read';
const isStated = (step: Step, uid: string | null) =>
  isAbsent(step.decision.outcome) && step.controlWell && uid !== null;
const isDayLater = (first: Step, second: Step) => second.at.getTime() - first.at.getTime() >= 24 * HOUR;
/** The visits since the last one that satisfies the condition. */
function since(earlier: Step[], isBreak: (step: Step) => boolean): Step[] {
  return earlier.slice(earlier.findLastIndex(isBreak) + 1);
}

describe('over random histories of visits', () => {
  it('a visit that neither read the page nor was told that it is away changes nothing', () => {
    always((step, _, uid) => {
      if (isRead(step) || isStated(step, uid) || step.outcome === 'platform-closed') return;
      expect(step.decision).toEqual({ after: step.before, events: [], outcome: step.decision.outcome });
      expect(step.decision.after).toBe(step.before);
    });
  });

  it('verification is lost only by two denials 24 h apart, with no page in between that showed it', () => {
    always((step, earlier, uid) => {
      const isLoss = step.before.verified === true && step.decision.after.verified !== true;
      if (!isLoss || isStated(step, uid)) return;
      expect(isRead(step) && step.verified === false && uid !== null).toBe(true);
      const denials = since(earlier, (each) => isRead(each) && each.verified === true).filter(
        (each) => isRead(each) && each.verified === false,
      );
      expect(denials.some((first) => isDayLater(first, step))).toBe(true);
    });
  });

  it('an account is away only by two statements 24 h apart, by uid, control well, not read in between', () => {
    always((step, earlier, uid) => {
      const isAway = step.before.presence === 'present' && isAbsent(step.decision.after.presence as Outcome);
      if (!isAway) return;
      expect(isStated(step, uid)).toBe(true);
      const statements = since(earlier, isRead).filter((each) => isStated(each, uid));
      expect(statements.some((first) => isDayLater(first, step))).toBe(true);
    });
  });

  it('two statements that are believed are never more than 14 days apart', () => {
    always((step) => {
      const { before, decision } = step;
      const first = decision.events.includes('lost') && before.unverifiedSeenAt;
      const away = decision.events.includes('presence-changed') && before.presence === 'present';
      const witness = away && isAbsent(decision.outcome) ? before.absentSeenAt : first;
      if (!witness) return;
      expect(step.at.getTime() - witness.getTime()).toBeLessThanOrEqual(14 * 24 * HOUR);
    });
  });

  it('good news is believed at once: a page that is there', () => {
    always((step) => {
      if (!isRead(step)) return;
      expect(step.decision.after).toMatchObject({ presence: 'present', absentSeenAt: null });
    });
  });

  it('good news is believed at once: a page that shows verification', () => {
    always((step) => {
      if (!isRead(step) || step.verified !== true) return;
      expect(step.decision.after).toMatchObject({ verified: true, counts: true, unverifiedSeenAt: null });
    });
  });

  it('nothing is taken from an account that is known by an alias only', () => {
    always((step, _, uid) => {
      if (uid !== null || step.before.verified !== true) return;
      expect(step.decision.after).toMatchObject({
        verified: true,
        presence: expect.stringMatching(/present|platform-closed/),
      });
    });
  });

  it('events tell what changed and nothing else', () => {
    always(({ before, decision: { after, events } }) => {
      expect(events.includes('gained')).toBe(before.verified !== true && after.verified === true);
      expect(events.includes('lost')).toBe(before.verified === true && after.verified !== true);
      expect(events.includes('presence-changed')).toBe(before.presence !== after.presence);
    });
  });
});
