import fc from 'fast-check';
import { type DailyHours, type HostHours, isOpenAt, openSeconds, opensAt } from './host-hours';

const at = (time: string) => new Date(`2012-10-15T${time}:00+08:00`);
const rule = (hours: DailyHours[], blackouts: HostHours['blackouts'] = []): HostHours => ({
  hours,
  blackouts,
});
const blackout = (from: string, to: string) => ({ from, to, why: '示例' });
const OFFICE = rule([{ from: '09:00', to: '17:30' }]);

describe('the hours of a host', () => {
  it('without a rule it is always open', () => {
    expect(isOpenAt(rule([]), at('03:00'))).toBe(true);
    expect(openSeconds(rule([]), at('03:00'))).toBe(86_400);
  });

  it('begin and end to the minute, in Shanghai', () => {
    expect(['08:59', '09:00', '17:29', '17:30'].map((time) => isOpenAt(OFFICE, at(time)))).toEqual([
      ...[false, true, true, false],
    ]);
  });

  it('may go over midnight', () => {
    const night = rule([{ from: '22:00', to: '06:00' }]);
    expect(['21:59', '22:00', '05:59', '06:00'].map((time) => isOpenAt(night, at(time)))).toEqual([
      ...[false, true, true, false],
    ]);
    expect(openSeconds(night, at('12:00'))).toBe(8 * 3600);
  });

  it('count once where they overlap', () => {
    const twice = rule([
      { from: '09:00', to: '12:00' },
      { from: '11:00', to: '13:00' },
    ]);
    expect(openSeconds(twice, at('00:00'))).toBe(4 * 3600);
  });

  it('say when it opens next', () => {
    expect(opensAt(OFFICE, at('18:00'))).toEqual(new Date('2012-10-16T09:00:00+08:00'));
    expect(opensAt(OFFICE, at('10:00'))).toEqual(at('10:00'));
  });
});

describe('a black-out', () => {
  it('closes whatever the hours say, and opens where they do', () => {
    const closed = rule(OFFICE.hours as DailyHours[], [
      blackout('2012-10-15T08:00:00+08:00', '2012-10-17T12:00:00+08:00'),
    ]);
    expect(isOpenAt(closed, at('10:00'))).toBe(false);
    expect(opensAt(closed, at('10:00'))).toEqual(new Date('2012-10-17T12:00:00+08:00'));
  });

  it('that ends nowhere near closes for good', () => {
    const closed = rule([], [blackout('2012-01-01T00:00:00Z', '2100-01-01T00:00:00Z')]);
    expect(opensAt(closed, at('10:00'))).toBeNull();
  });
});

it('opens at a moment that is open, and not a second before', () => {
  const time = fc.integer({ min: 0, max: 24 * 60 - 1 }).map((minute) => {
    return `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
  });
  const hours = fc.array(fc.record({ from: time, to: time }), { maxLength: 3 });
  fc.assert(
    fc.property(hours, fc.integer({ min: 0, max: 86_400 }), (hours, second) => {
      const asked = new Date(at('00:00').getTime() + second * 1000);
      const opens = opensAt(rule(hours), asked)!;
      const before = new Date(opens.getTime() - 1000);
      expect(isOpenAt(rule(hours), opens)).toBe(true);
      expect(opens > asked && isOpenAt(rule(hours), before)).toBe(false);
    }),
  );
});
