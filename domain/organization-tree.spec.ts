import { placeWarnings, type TreePlace } from './organization-tree';

const place = (change: Partial<TreePlace>): TreePlace => ({
  level: 'general-branch',
  parentLevel: 'committee',
  children: 0,
  ...change,
});

describe('placeWarnings', () => {
  it.each<[string, Partial<TreePlace>]>([
    ['a general branch below a committee', {}],
    ['a branch below a general branch', { level: 'branch', parentLevel: 'general-branch' }],
    ['a committee below a committee', { level: 'committee' }],
    ['a committee below a working committee', { level: 'committee', parentLevel: 'working-committee' }],
    ['anything directly below its unit', { level: 'branch', parentLevel: null }],
  ])('has nothing to say of %s', (_what, change) => {
    expect(placeWarnings(place(change))).toEqual([]);
  });

  it.each<[string, Partial<TreePlace>, string]>([
    ['a branch with organizations below it', { level: 'branch', children: 2 }, '2 个下级'],
    ['a branch below a branch', { level: 'branch', parentLevel: 'branch' }, '团支部一般不设在团支部之下'],
    [
      'a committee below a general branch',
      { level: 'committee', parentLevel: 'general-branch' },
      '团委一般不设在团总支之下',
    ],
  ])('wonders at %s', (_what, change, sentence) => {
    expect(placeWarnings(place(change))).toEqual([expect.stringContaining(sentence)]);
  });
});
