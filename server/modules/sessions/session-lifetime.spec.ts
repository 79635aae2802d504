import { isOver, isWorthTouching, sessionEnd } from './session-lifetime';

const at = (text: string) => new Date(`2012-11-${text}Z`);

describe('a session', () => {
  it('lasts 12 hours after its last use', () => {
    expect(sessionEnd(at('01T08:00'), at('01T09:00'))).toEqual(at('01T21:00'));
  });

  it('never lasts longer than 7 days', () => {
    expect(sessionEnd(at('01T08:00'), at('08T07:00'))).toEqual(at('08T08:00'));
  });

  it('is over at its end, not before', () => {
    expect(isOver({ expiresAt: at('01T08:00') }, at('01T08:00'))).toBe(true);
    expect(isOver({ expiresAt: at('01T08:01') }, at('01T08:00'))).toBe(false);
  });

  it('is written once a minute, not at every request', () => {
    expect(isWorthTouching({ lastSeenAt: at('01T08:00:00') }, at('01T08:00:59'))).toBe(false);
    expect(isWorthTouching({ lastSeenAt: at('01T08:00:00') }, at('01T08:01:00'))).toBe(true);
  });
});
