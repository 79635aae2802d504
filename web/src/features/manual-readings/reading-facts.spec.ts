import { readingFacts } from './reading-facts';

const READING = {
  account: { verified: false, reason: null, nickname: '示例青年', followers: 12_300 },
  verified: true,
  reason: '示例官方微博',
  nickname: '示例青年',
  followers: { value: 12_000, step: 1000 },
  following: null,
  posts: { value: 3, step: 1 },
  lastPostAt: null,
};
const facts = (given: object) => readingFacts({ ...READING, ...given } as never);

describe('what a person saw, beside what is known', () => {
  it('marks what is another thing', () => {
    expect(facts({}).filter(({ differs }) => differs)).toEqual([
      { key: 'verified', value: true, differs: true },
    ]);
    expect(facts({ nickname: '示例青年微博' }).find(({ key }) => key === 'nickname')!.differs).toBe(true);
  });

  it('marks a rounded count only when it is further off than it was rounded', () => {
    const followers = (value: number) => facts({ followers: { value, step: 1000 } })[3]!.differs;
    expect([followers(12_000), followers(13_000), followers(13_300)]).toEqual([false, false, true]);
  });

  it('of an unverified page there is no text, and what is not shown differs from nothing', () => {
    const seen = facts({ verified: false, nickname: null, followers: null });
    expect(seen.map(({ key }) => key)).not.toContain('reason');
    expect(seen.some(({ differs }) => differs)).toBe(false);
  });
});
