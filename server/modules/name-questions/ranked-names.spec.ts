import { textKey } from '../../../domain/text';
import { RankedNames } from './ranked-names';

const OWN = 1;
const OTHER = 2;
const NAMES: [string, number][] = [
  ['共青团和平区第一中学委员会', OWN],
  ['和平区第二中学团委', OWN],
  ['和平区小白楼街道团工委', OWN],
  ['和平区重庆道小学团总支', OWN],
  ['南开区第一中学团委', OTHER],
  ['南开区长虹街道团工委', OTHER],
];
const index = new RankedNames(
  NAMES.map(([name, unitId], id) => ({ organizationId: id, unitId, key: textKey(name) })),
);
const ranked = (name: string, unitId: number | null = OWN) =>
  index.rank(textKey(name), { unitId }).map(({ organizationId, why }) => [NAMES[organizationId]![0], why]);

describe('RankedNames', () => {
  it.each([
    ['和平区小白桥街道团工委', '和平区小白楼街道团工委', '写法相近'],
    ['和平区晓白楼街道团工委', '和平区小白楼街道团工委', '拼音相同'],
    ['和平区虫庆道小学团总支', '和平区重庆道小学团总支', '拼音相同'],
    ['和平区中庆道小学团总支', '和平区重庆道小学团总支', '拼音相同'],
    ['小白楼团工委', '和平区小白楼街道团工委', '简称'],
    ['小百娄团工委', '和平区小白楼街道团工委', '简称'],
    ['和平一中团委', '共青团和平区第一中学委员会', '简称'],
  ])('%s is %s by %s', (asked, meant, why) => {
    expect(ranked(asked)[0]).toEqual([meant, why]);
  });

  it('puts the organizations of the asking unit first', () => {
    expect(ranked('第一中学团委', OWN)[0]![0]).toBe('共青团和平区第一中学委员会');
    expect(ranked('第一中学团委', OTHER)[0]![0]).toBe('南开区第一中学团委');
  });

  it('offers each organization once, however many names it bears', () => {
    const twice = new RankedNames([
      { organizationId: 7, unitId: OWN, key: '和平区小白楼街道团工委' },
      { organizationId: 7, unitId: OWN, key: '小白楼街道团工委' },
    ]);
    expect(twice.rank('小白楼街道团工委员', { unitId: OWN }).map((name) => name.organizationId)).toEqual([7]);
  });

  it('offers nothing where nothing is alike', () => {
    expect(ranked('某某某')).toEqual([]);
    expect(ranked('')).toEqual([]);
    expect(new RankedNames([]).rank('第一中学团委', { unitId: null })).toEqual([]);
  });
});
