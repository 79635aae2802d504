import { emptyReading } from '../../../domain/reading';
import { aliasDueAt, aliasVerdict } from './alias-verdict';

const AT = new Date('2012-11-01T09:00:00+08:00');
const reading = (uid: string | null) => ({ ...emptyReading(), uid });

describe('an alias that once led to our account', () => {
  it.each([
    ['read', '3000000001', 'ours'],
    ['read', '3000000002', 'moved'],
    ['read', null, 'untold'],
    ['gone', null, 'untold'],
    ['hidden', null, 'untold'],
    ['blocked', null, 'untold'],
    ['transient', null, 'untold'],
  ] as const)('%s as %s is %s', (outcome, uid, verdict) => {
    const seen = { outcome, reading: outcome === 'read' ? reading(uid) : null };
    expect(aliasVerdict(seen, '3000000001')).toBe(verdict);
  });

  it('is asked for again in a month, or tomorrow when nobody could tell', () => {
    expect(aliasDueAt('moved', AT)).toEqual(new Date('2012-12-01T09:00:00+08:00'));
    expect(aliasDueAt('untold', AT)).toEqual(new Date('2012-11-02T09:00:00+08:00'));
  });
});
