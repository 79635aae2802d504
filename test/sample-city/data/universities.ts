const words = (text: string): string[] => text.trim().split(/\s+/);

/** Universities of Tianjin that teach to a degree (本科), under their names of 2012. Source: list of the MOE. */
export const UNDERGRADUATE_SCHOOLS: readonly string[] = words(`
  南开大学 天津大学 天津科技大学 天津工业大学 中国民航大学 天津理工大学 天津农学院 天津医科大学 天津中医药大学 天津师范大学 天津职业技术师范大学 天津外国语大学 天津商业大学 天津财经大学
  天津体育学院 天津音乐学院 天津美术学院 天津城市建设学院 天津天狮学院 天津中德职业技术学院 天津外国语大学滨海外事学院 天津体育学院运动与文化艺术学院 天津商业大学宝德学院
  天津医科大学临床医学院 南开大学滨海学院 天津师范大学津沽学院 天津理工大学中环信息学院 北京科技大学天津学院 天津大学仁爱学院 天津财经大学珠江学院`);

/** Colleges of Tianjin (专科), under their names of 2012. Source: list of the MOE. */
export const COLLEGES: readonly string[] = words(`
  天津市职业大学 天津滨海职业学院 天津工程职业技术学院 天津青年职业学院 天津渤海职业技术学院 天津电子信息职业技术学院 天津机电职业技术学院 天津现代职业技术学院 天津公安警官职业学院
  天津轻工职业技术学院 天津对外经济贸易职业学院 天津国土资源和房屋职业学院 天津医学高等专科学校 天津开发区职业技术学院 天津艺术职业学院 天津交通职业学院 天津冶金职业技术学院
  天津石油职业技术学院 天津城市职业学院 天津铁道职业技术学院 天津工艺美术职业学院 天津城市建设管理职业技术学院 天津生物工程职业技术学院 天津海运职业学院 天津广播影视职业学院`);
