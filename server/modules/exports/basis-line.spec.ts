import { basisLine } from './basis-line';

const basis = { of: 100, stale: 0, unread: 0, oldestReadAt: '2012-11-18T01:00:00.000Z', limitHours: 168 };

it.each([
  ['依据：7 天内核验 100%', {}],
  ['依据：7 天内核验 97%；3% 已过期（最早 10月2日）', { stale: 3, oldestReadAt: '2012-10-01T20:00:00.000Z' }],
  ['依据：7 天内核验 88%；12 个从未核验', { unread: 12 }],
  ['依据：36 小时内核验 100%', { limitHours: 36 }],
  ['依据：7 天内核验 0%；5 个从未核验', { of: 5, unread: 5, oldestReadAt: null }],
  ['依据：名单上还没有微博账号', { of: 0, oldestReadAt: null }],
])('%s', (words, change) => expect(basisLine({ ...basis, ...change })).toBe(words));

it('one stale account of thousands is not rounded away', () => {
  expect(basisLine({ ...basis, of: 5000, stale: 1 })).toBe(
    '依据：7 天内核验 99%；1% 已过期（最早 11月18日）',
  );
});
