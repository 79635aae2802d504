import { carriedQuery } from './carried-query';

describe('carriedQuery', () => {
  it('takes the campaign and the moment along to another page', () => {
    const from = { path: '/', query: { asOf: '2012-10-20', campaign: '2', kind: 'district' } };
    expect(carriedQuery(from, { path: '/ranking', query: { kind: 'bureau' } })).toEqual({
      kind: 'bureau',
      asOf: '2012-10-20',
      campaign: '2',
    });
  });

  it('leaves what the link itself says', () => {
    const from = { path: '/', query: { asOf: '2012-10-20' } };
    expect(carriedQuery(from, { path: '/ranking', query: { asOf: '2012-11-01' } })).toBeNull();
  });

  it('lets the moment be taken away on the same page', () => {
    expect(carriedQuery({ path: '/', query: { asOf: '2012-10-20' } }, { path: '/', query: {} })).toBeNull();
  });
});
