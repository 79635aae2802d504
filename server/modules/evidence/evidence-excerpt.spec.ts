import { excerptAround, markersOf } from './evidence-excerpt';

const page = `<p>${'前'.repeat(400)}</p>\n  <i title="示例   官方\n微博">V</i>${'后'.repeat(400)}`;

describe('the piece of a page around what decided', () => {
  it('shows the first marker the page has, white space aside, and a little on either side', () => {
    const { before, marker, after } = excerptAround(page, [null, '不在页上', '示例 官方 微博']);
    expect(marker).toBe('示例 官方 微博');
    expect(before).toMatch(/^…前+<\/p> <i title="$/);
    expect(after).toMatch(/^">V<\/i>后+…$/);
    expect(before.length + after.length).toBeLessThan(490);
  });

  it('finds words that an interface has written as escapes', () => {
    const json = '{"user":{"verified_reason":"\\u793a\\u4f8b\\u5b98\\u65b9"}}';
    expect(excerptAround(json, ['示例官方'])).toEqual({
      before: '{"user":{"verified_reason":"',
      marker: '示例官方',
      after: '"}}',
    });
  });

  it('is the beginning where nothing is found', () => {
    expect(excerptAround('<html>短</html>', [null, ''])).toEqual({
      before: '',
      marker: '',
      after: '<html>短</html>',
    });
  });

  it('never ends in half of a character', () => {
    const { before, after } = excerptAround(`${'😀'.repeat(301)}X${'😀'.repeat(301)}`, ['X']);
    expect([before, after].every((text) => text.isWellFormed())).toBe(true);
  });
});

describe('what is looked for', () => {
  const fragment = '{"idstr":"9900000001","screen_name":"示例","verified":true,"verified_type":1}';
  const reading = { reason: null, nickname: '示例' };

  it('is what the fragment says otherwise than the one before', () => {
    const before = { fragment: fragment.replace('true', 'false') };
    expect(markersOf({ fragment, reading }, before)[1]).toBe('"verified":true');
  });

  it('is what is said of verification where only numbers have changed', () => {
    const counted = (followers: number) => fragment.replace('}', `,"followers_count":${followers}}`);
    const markers = markersOf({ fragment: counted(12), reading }, { fragment: counted(11) });
    expect(markers[1]).toBe('"verified":true');
  });

  it('is the verification text first, the name last', () => {
    const markers = markersOf({ fragment, reading: { ...reading, reason: '示例官方微博' } }, null);
    expect([markers[0], markers.at(-1)]).toEqual(['示例官方微博', '示例']);
  });
});
