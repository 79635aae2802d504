import { seededChoice, seededInteger, seededNumber } from './seeded-draw';

/** Somebody in a feed or side column who is not the page's owner; many of them carry a V of their own. */
export interface OtherPerson {
  uid: string;
  nickname: string;
  badge: 'none' | 'person' | 'organization' | 'club';
}

/** The logged-in viewer whose cookie fetched the page: on every page, and never its subject. */
export const VIEWER = { uid: '9899999999', nickname: '示例浏览者' } as const;

const FIRST = ['海河', '津门', '五大道', '小白楼', '青春', '劝业场', '古文化街', '水上', '意风', '滨江'];
const SECOND = ['日报', '观察', '的风', '小站', '生活', '快讯', '记忆', '志愿者', '茶馆', '书屋'];
const TEXTS = [
  '今天的海河边风有点大，骑车的同学注意安全。',
  '转发微博，周末一起去植树，愿意的报名。',
  '分享图片：校园里的银杏叶子全黄了。',
  '青年志愿者在社区陪老人包饺子，大家都很开心。',
  '新一期的培训开始报名了，名额有限，先到先得。',
  '图书馆延长开放时间到晚上十点，相互转告。',
  '早上好，新的一周，新的开始。',
  '听了一场讲座，收获很大，整理了笔记分享给大家。',
  '岗位练兵活动进入第二周，青年突击队的成绩不错。',
  '团日活动照片来了，看看有没有你。',
];

const CROWD_SIZE = 500;
let crowd: OtherPerson[] | null = null;

/** One of five hundred people who turn up all over the platform, drawn by the words. */
export function otherPerson(seed: number, ...words: (string | number)[]): OtherPerson {
  crowd ??= Array.from({ length: CROWD_SIZE }, (_, number) => personOfCrowd(number));
  return seededChoice(crowd, seed, 'other', ...words);
}

function personOfCrowd(number: number): OtherPerson {
  const draw = seededNumber(number, 'badge');
  return {
    uid: `98${String(seededInteger({ from: 0, to: 99_999_999 }, number, 'uid')).padStart(8, '0')}`,
    nickname: `${seededChoice(FIRST, number, 'first')}${seededChoice(SECOND, number, 'second')}${number}`,
    badge: draw < 0.35 ? 'person' : draw < 0.5 ? 'organization' : draw < 0.6 ? 'club' : 'none',
  };
}

/** A harmless sentence for a post. */
export function postText(seed: number, ...words: (string | number)[]): string {
  const draw = seededInteger({ from: 0, to: TEXTS.length ** 2 - 1 }, seed, 'text', ...words);
  return TEXTS[Math.floor(draw / TEXTS.length)]! + TEXTS[draw % TEXTS.length]!;
}
