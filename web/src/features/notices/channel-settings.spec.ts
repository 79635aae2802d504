import { isComplete, settingsOf, typedOf } from './channel-settings';

describe('the settings of a channel', () => {
  it('leave blanks out and make the port a number', () => {
    const typed = { host: ' smtp.example.com ', port: '587', from: 'a@example.com', user: '', password: '' };
    expect(settingsOf('email', typed)).toEqual({
      ...{ host: 'smtp.example.com', port: 587, from: 'a@example.com' },
      secure: false,
    });
    expect(settingsOf('email', { ...typed, port: '465' })).toMatchObject({ secure: true });
  });

  it('send nothing that belongs to another kind', () => {
    expect(settingsOf('wecom', { url: 'https://x', secret: 's', host: 'h' })).toEqual({ url: 'https://x' });
  });

  it('are complete without secrets only where the channel exists', () => {
    expect(isComplete('feishu', {}, false)).toBe(false);
    expect(isComplete('feishu', {}, true)).toBe(true);
    expect(isComplete('email', { host: 'h', port: '', from: 'f' }, true)).toBe(false);
  });

  it('come back without what was never shown', () => {
    expect(typedOf({ settings: { host: 'h', port: 25, user: null, hasPassword: true } })).toEqual({
      host: 'h',
      port: '25',
    });
  });
});
