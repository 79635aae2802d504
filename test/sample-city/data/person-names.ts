/** Common surnames, and characters used in given names, rare ones and one outside the BMP included. */
export const SURNAMES: readonly string[] = [
  ...'王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文',
  '欧阳',
  '司马',
];
export const GIVEN_NAMES: readonly string[] = [
  ...'伟芳娜敏静丽强磊军洋勇艳杰娟涛明超霞平刚桂英华玉萍红玲建文斌宇浩凯健俊帆雪婷悦晨阳欣怡佳琪梦瑶子轩思远志远海燕春秋冬梅兰竹菊松柏枫桐森林洁莹颖慧智勇鹏飞翔宁波涵哲喆镕',
  '𫍯',
];
/** Names of minorities as forms write them; the dot must survive every reader. */
export const DOTTED_GIVEN_NAMES: readonly string[] = ['买买提', '阿依古丽', '木拉提', '帕提古丽'];

export const POSTS: readonly string[] = ['书记', '副书记', '常委', '委员', '组织委员', '宣传委员', '干事'];
export const NATURES: readonly string[] = ['专职', '兼职', '挂职'];
export const YOUTH_WORKER_KINDS: readonly string[] = [
  '青年志愿者',
  '少先队辅导员',
  '青年文明号负责人',
  '青联委员',
  '青年典型',
  '大学生村官',
  '其他',
];
export const PROJECT_NAMES: readonly string[] = [
  '12355',
  '希望工程',
  '青年文明号',
  '青年志愿者',
  '保护母亲河',
];
