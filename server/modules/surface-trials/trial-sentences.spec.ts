import { OUTCOMES, stopsHost } from '../../../domain/outcome';
import { emptyReading } from '../../../domain/reading';
import { trialSentence, type TriedVisit } from './trial-sentences';

const read = { ...emptyReading(), nickname: '示例团委', verified: true, reason: '示例团委官方微博' };

function words(change: Partial<TriedVisit>): string {
  return trialSentence({
    ...{ outcome: 'read', reading: null, status: 200, detail: '细节。', isControl: true },
    surface: { needs: 'cookie', host: 'weibo.com' },
    ...change,
  });
}

describe('the words for a try', () => {
  it.each(OUTCOMES)('are one sentence for %s, of the control account or another', (outcome) => {
    for (const isControl of [true, false]) {
      const sentence = words({ outcome, isControl, reading: outcome === 'read' ? read : null });
      expect(sentence).toMatch(/^[^。]{15,}。$/);
      expect(sentence).not.toMatch(/undefined|null|。；/);
    }
  });

  it.each(OUTCOMES)('say of %s whether the host is left alone now', (outcome) => {
    expect(words({ outcome }).includes('站点 weibo.com 已按规矩暂停访问')).toBe(stopsHost(outcome));
  });

  it('tell what was read', () => {
    expect(words({ reading: read })).toBe(
      '读到了“示例团委”，页面显示已认证（示例团委官方微博）；这个采集面可以使用。',
    );
    expect(words({ reading: { ...read, verified: false } })).toMatch(/^读到了“示例团委”，页面没有认证标志/);
    expect(words({ reading: { ...read, verified: null } })).toMatch(/页面没有显示是否认证/);
    expect(words({ reading: { ...read, reason: null } })).toMatch(/页面显示已认证；/);
    expect(words({ reading: { ...emptyReading(), uid: '3000000001' } })).toMatch(/^读到了“3000000001”/);
  });

  it('name what was refused: the token, the cookie, or the visit itself', () => {
    const refused = (needs: 'token' | 'cookie' | 'nothing') =>
      words({ outcome: 'blocked', surface: { needs, host: 'weibo.com' } });
    expect(refused('token')).toContain('授权 token');
    expect(refused('cookie')).toContain('重新复制');
    expect(refused('nothing')).toContain('换一个采集面');
  });

  it('do not believe that the control account is gone', () => {
    expect(words({ outcome: 'gone' })).toContain('不可信');
    expect(words({ outcome: 'gone', isControl: false })).not.toContain('不可信');
  });
});
