import type { BlanksToKeep } from './blanks-kept';
import { blanksKept } from './blanks-kept';

const ORG = '示例中学团委';
const columns = { org: 'B', nickname: 'E', url: 'F', followers: 'K', adminPhone: 'O' };
const standing = [
  {
    row: 9,
    values: {
      ...{ org: ORG, url: 'https://weibo.com/u/1700000001', uid: '1700000001', nickname: '示例' },
      ...{ followers: 120, posts: 7, adminPhone: '13900000001' },
    },
  },
];

function kept(row: Record<string, unknown>, more: Partial<BlanksToKeep> & { typed?: string } = {}) {
  const { typed, ...rest } = more;
  const url = 'https://weibo.com/u/1700000001';
  const values = { row: 5, org: ORG, url, uid: '1700000001', nickname: '示例', followers: 1, ...row };
  const typedTexts: Record<number, Record<string, string>> = typed === undefined
    ? {}
    : { 5: { followers: typed } };
  const sheet = {
    ...{ sheet: '附表1', form: 1 as const, columns, problems: [], rows: [values] },
    typed: typedTexts,
  };
  return blanksKept({ sheet, standing, edits: [], ...rest }).map(({ column, text }) => `${column}=${text}`);
}

describe('blank cells that keep what stands', () => {
  it('take the value of the same statement, contacts too', () => {
    expect(kept({ followers: null, adminPhone: null })).toEqual(['K=120', 'O=13900000001']);
  });

  it('leave what is filled in', () => expect(kept({ adminPhone: '13900000009' })).toEqual([]));

  it('leave what was filled in and cannot be read: that is not blank', () => {
    expect(kept({ followers: null, adminPhone: '13900000009' }, { typed: '许多' })).toEqual([]);
  });

  it('leave a cell that a person emptied', () => {
    const edits = [{ sheet: '附表1', row: 5, column: 'K', text: '' }];
    expect(kept({ followers: null, adminPhone: '13900000009' }, { edits })).toEqual([]);
  });

  it('leave a statement that stands nowhere yet', () => {
    expect(kept({ org: '另一团委', url: 'https://weibo.com/u/9', uid: '99999', followers: null })).toEqual(
      [],
    );
  });
});
