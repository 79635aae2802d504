import { emptyFields, isComplete, newRequestKey, sentFields } from './reading-form';

const NOW = new Date('2012-11-19T09:00:00+08:00');
const empty = emptyFields('https://weibo.com/u/9900000101', NOW);
const picture = [{ file: {} as File, url: 'blob:1' }];

describe('the form of a manual reading', () => {
  it('can be sent once something was seen and a picture is there', () => {
    expect(isComplete(empty, picture)).toBe(false);
    expect(isComplete({ ...empty, verified: 'no' }, picture)).toBe(true);
    expect(isComplete({ ...empty, followers: '12' }, picture)).toBe(true);
    expect(isComplete({ ...empty, verified: 'no' }, [])).toBe(false);
    expect(isComplete({ ...empty, verified: 'no', lookedAt: null }, picture)).toBe(false);
    expect(isComplete({ ...empty, verified: 'no', address: ' ' }, picture)).toBe(false);
  });

  it('of an account that is not there needs the platform’s words', () => {
    const absent = { ...empty, found: 'absent', verified: 'yes', nickname: '示例' } as const;
    expect(isComplete(absent, picture)).toBe(false);
    expect(isComplete({ ...absent, words: '该用户不存在' }, picture)).toBe(true);
    expect(sentFields({ ...absent, words: ' 该用户不存在 ' })).toEqual({
      ...{ lookedAt: NOW.toISOString(), address: empty.address, found: 'absent', words: '该用户不存在' },
    });
  });

  it('sends kind and text of a verification with a verified page only', () => {
    const seen = { ...empty, reason: '示例官方微博', nickname: ' 示例 ' };
    expect(sentFields({ ...seen, verified: 'no' })).not.toHaveProperty('reason');
    expect(sentFields({ ...seen, verified: 'yes' })).toMatchObject({
      ...{ verified: 'yes', verifiedKind: 'organization', reason: '示例官方微博', nickname: '示例' },
    });
  });

  it('has a key of its own each time', () => {
    expect(newRequestKey()).toMatch(/^[0-9a-f]{32}$/);
    expect(newRequestKey()).not.toBe(newRequestKey());
  });
});
