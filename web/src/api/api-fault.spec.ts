import { ApiFault, faultOf, isPassing, UNEXPLAINED } from './api-fault';

describe('faultOf', () => {
  it('keeps the sentence of the service', () => {
    const fault = faultOf(409, { code: 'USER.LOGIN_TAKEN', message: '登录名已被使用，请换一个。' });
    expect([fault.status, fault.code, fault.message]).toEqual([
      409,
      'USER.LOGIN_TAKEN',
      '登录名已被使用，请换一个。',
    ]);
  });

  it.each([[undefined], ['<html>502 Bad Gateway</html>'], [{ code: 5 }], [null]])(
    'does not show %p, which the service did not write',
    (body) => {
      expect(faultOf(502, body)).toMatchObject({ code: UNEXPLAINED, message: '' });
    },
  );
});

describe('isPassing', () => {
  it('asks again when nothing answered or a gateway did, not when the service refused', () => {
    expect([0, 502, 503, 504].every((status) => isPassing(new ApiFault(status, 'X', '')))).toBe(true);
    expect([400, 401, 403, 404, 500].some((status) => isPassing(new ApiFault(status, 'X', '')))).toBe(false);
    expect(isPassing(new Error('a fault of the page itself'))).toBe(false);
  });
});
