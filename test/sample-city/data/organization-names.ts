const words = (text: string): string[] => text.trim().split(/\s+/);

/** Offices of a district that have a League committee of their own. */
export const DISTRICT_OFFICES: readonly string[] = words(
  '教育局 卫生局 公安分局 区级机关 人民法院 人民检察院 房产管理局 民政局 建设管理委员会 商务委员会 市容园林管理委员会 文化局 工商分局 国家税务局 地方税务局',
);

/** Schools and departments of a university, larger ones first. */
export const UNDERGRADUATE_DEPARTMENTS: readonly string[] = words(
  '经济学院 化学学院 文学院 法学院 外国语学院 数学科学学院 物理科学学院 计算机与软件学院 管理学院 机械工程学院 材料科学与工程学院 电子信息工程学院 环境科学与工程学院 艺术学院 马克思主义学院 生命科学学院 继续教育学院 机关直属单位',
);
export const MEDICAL_DEPARTMENTS: readonly string[] = words(
  '基础医学院 第一临床医学院 药学院 护理学院 公共卫生学院 医学影像学院 口腔医学院 医学检验学院 研究生院 第一附属医院 第二附属医院 总医院 眼科医院 继续教育学院 机关直属单位',
);
export const ARTS_DEPARTMENTS: readonly string[] = words(
  '教育系 理论系 表演系 设计系 管理系 研究生部 基础部 附属中等学校 实验中心 继续教育学院 机关直属单位',
);
export const COLLEGE_DEPARTMENTS: readonly string[] = words(
  '机电工程系 信息技术系 经济管理系 外语系 艺术设计系 建筑工程系 应用化工系 交通运输系 旅游管理系 基础教学部',
);

/** Parts of a bureau or company. */
export const BUREAU_PARTS: readonly string[] = words(
  '机关 直属机关服务中心 培训中心 和平分局 河东分局 河西分局 南开分局 河北分局 红桥分局 东丽分局 西青分局 津南分局 北辰分局 滨海新区分局 信息中心 执法总队 科学研究院',
);
export const COMPANY_PARTS: readonly string[] = words(
  '机关 第一分公司 第二分公司 第三分公司 第四分公司 第五分公司 第六分公司 技术中心 物流分公司 物资分公司 工程分公司 销售分公司 进出口分公司 职工大学 职工医院 信息技术分公司 滨海分公司 置业分公司',
);

/** Branches: classes, work shifts, communities. */
export const BRANCH_NAMES: readonly string[] = words('第一 第二 第三 第四 第五 第六');
