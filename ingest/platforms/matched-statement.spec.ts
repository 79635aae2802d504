import { readPage } from './read-page';

const AT = new Date('2012-10-15T10:00:00+08:00');
const fragmentOf = (body: string, more: { status?: number; finalUrl?: string } = {}) =>
  readPage({ body: Buffer.from(body), platform: 'sina', surface: 'ajax', fetchedAt: AT, ...more }).fragment;

describe('the fragment of a page that shows no account', () => {
  it('is the words that decided, with a little of the page around them', () => {
    const page = `<html><title>示例</title>${'无关'.repeat(200)}<p>您的操作过于频繁，请稍后再试</p>${'其余'.repeat(200)}`;
    const fragment = fragmentOf(page)!;
    expect(fragment).toContain('操作过于频繁');
    expect(fragment.length).toBeLessThan(200);
  });

  it('is the error number of an interface', () => {
    expect(fragmentOf('{"ok":0,"error_code":10022}')).toBe('10022');
  });

  it('is the address the visit was sent to', () => {
    const finalUrl = 'https://passport.weibo.com/visitor/visitor?entry=miniblog';
    expect(fragmentOf('', { status: 302, finalUrl })).toBe(finalUrl);
  });

  it('is the status where nothing else was said', () => {
    expect(fragmentOf('', { status: 418 })).toBe('HTTP 418');
  });

  it('is missing where nothing was recognised', () => {
    expect(fragmentOf('<html>今天天气不错</html>')).toBeNull();
  });
});
