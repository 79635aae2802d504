import { firstReason, sinaVerification } from './sina-verification';

describe('sinaVerification', () => {
  it.each([
    [true, 0, true, 'person'],
    [true, 1, true, 'organization'],
    [true, 2, true, 'organization'],
    [true, 7, true, 'organization'],
    [true, null, true, null],
    [true, -1, false, null],
    [true, 8, false, null],
    [true, 10, false, null],
    [true, 200, false, null],
    [true, 220, false, null],
    [true, 400, false, null],
    [true, 12345, false, null],
    [false, 0, false, null],
    [false, 3, false, null],
    [false, -1, false, null],
    [undefined, 0, null, null],
    ['true', 0, null, null],
    [1, 0, null, null],
    [null, null, null, null],
  ])('reads verified %p of type %p as %p, %p', (flag, type, verified, kind) => {
    expect(sinaVerification(flag, type)).toEqual({ verified, kind });
  });
});

describe('firstReason', () => {
  it('passes over empty places and bare labels', () => {
    expect(
      firstReason([
        '',
        ' 新浪个人认证 ',
        '微博机构认证',
        'Weibo Official Verification',
        null,
        ' 示例团委官方微博　',
      ]),
    ).toBe('示例团委官方微博');
  });

  it('is null when no place tells', () => {
    expect(firstReason([undefined, '微博官方认证'])).toBeNull();
  });
});
