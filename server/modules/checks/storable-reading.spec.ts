import { emptyReading } from '../../../domain/reading';
import { contentOf, storableReading, storableText } from './storable-reading';

describe('a reading as it can be stored', () => {
  it('keeps what the page says', () => {
    const reading = { ...emptyReading(), nickname: '示例', followers: 12, verified: true, verifiedType: -1 };
    expect(storableReading(reading)).toEqual(reading);
  });

  it.each([1e12, -1, 1.5, Number.NaN])('does not believe %p followers', (followers) => {
    expect(storableReading({ ...emptyReading(), followers }).followers).toBeNull();
  });

  it('drops what PostgreSQL cannot hold in a text', () => {
    expect(storableText('团\0委\uD83D')).toBe('团委\uFFFD');
    expect(storableText(null)).toBeNull();
  });
});

describe('a reading as a snapshot keeps it', () => {
  it('has the newest post as a moment', () => {
    const content = contentOf({ ...emptyReading(), posts: 3, lastPostAt: '2012-10-15T12:30:00+08:00' });
    expect(content).toMatchObject({ posts: 3, lastPostAt: new Date('2012-10-15T04:30:00Z') });
    expect(content).not.toHaveProperty('rounded');
  });

  it.each(['昨天', null])('does not believe the time %p', (lastPostAt) => {
    expect(contentOf({ ...emptyReading(), lastPostAt }).lastPostAt).toBeNull();
  });
});
