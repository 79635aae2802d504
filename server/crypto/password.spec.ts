import { hashPassword, isPassword } from './password';

describe('passwords', () => {
  it('are kept as argon2id', async () => {
    expect(await hashPassword('correct horse')).toMatch(/^\$argon2id\$/);
  });

  it('fit only themselves, whatever keyboard wrote them', async () => {
    const kept = await hashPassword('密码ABC12345');

    expect(await isPassword('密码ABC12345', kept)).toBe(true);
    expect(await isPassword('密码ＡＢＣ12345', kept)).toBe(true);
    expect(await isPassword('密码abc12345', kept)).toBe(false);
  });

  it('fit nobody who does not exist', async () => {
    expect(await isPassword('nobody', null)).toBe(false);
  });
});
