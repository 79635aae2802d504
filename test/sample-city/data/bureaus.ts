const words = (text: string): string[] => text.trim().split(/\s+/);

/** Municipal bureaus (委、局) whose League committees report to the city, by convention of 2012. */
export const BUREAUS: readonly string[] = words(`
  天津市人力资源和社会保障局 天津市公安局 天津市卫生局 天津市教育系统 天津市交通运输和港口管理局 天津市城乡建设和交通委员会
  天津市司法局 天津市民政局 天津市文化广播影视局 天津市水务局 天津市国土资源和房屋管理局
  天津市市容和园林管理委员会 天津市质量技术监督局 天津市工商行政管理局 天津市地方税务局`);

/** Municipal companies (总公司) whose League committees report to the city, by convention of 2012. */
export const COMPANIES: readonly string[] = words(`
  天津港（集团）有限公司 天津渤海化工集团公司 天津百利机电控股集团有限公司 天津中环电子信息集团有限公司
  天津市医药集团有限公司 天津纺织集团（控股）有限公司 天津市公共交通集团（控股）有限公司 天津城市基础设施建设投资集团有限公司
  天津市建工集团（控股）有限公司 天津住宅建设发展集团有限公司 天津市地下铁道集团有限公司 天津市自来水集团有限公司
  天津市燃气集团有限公司 天津一商集团有限公司 天津二商集团有限公司 天津物产集团有限公司
  天津市旅游集团有限公司 天津农垦集团有限公司 天津泰达投资控股有限公司 天津银行股份有限公司`);

/** Central enterprises and institutions in Tianjin (中央直属驻津单位). */
export const CENTRAL_UNITS: readonly string[] = words(`
  中国石油大港油田公司 中国石化天津分公司 中国海油天津分公司 中国石油渤海钻探工程有限公司 天津市电力公司
  中国移动通信集团天津有限公司 中国联合网络通信有限公司天津市分公司 中国电信股份有限公司天津分公司
  中华人民共和国天津海关 天津出入境检验检疫局 中交第一航务工程局有限公司 中铁十八局集团有限公司
  中国汽车技术研究中心 中国人民银行天津分行 中国工商银行天津市分行`);

/** Rooms of the city committee and its own institutions: they may report, nobody waits for them. */
export const DEPARTMENTS: readonly string[] = words('团市委组织部 团市委宣传部 团市委青农部 团市委学校部');
export const AFFILIATES: readonly string[] = words(
  '天津市青少年活动中心 天津市青年志愿者服务中心 天津市少年宫',
);
