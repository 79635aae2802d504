/** The lines between title and headings of every form (表头信息), read as texts. */
export interface SheetHead {
  /** 填报单位 */
  unit: string | null;
  /** 附表号 */
  form: string | null;
  /** 阶段 */
  phase: string | null;
  /** 填报人 */
  filledBy: string | null;
  /** 联系电话 of the person who filled it in. */
  phone: string | null;
  /** 审核人 */
  reviewedBy: string | null;
  /** 填报日期, 'YYYY-MM-DD' when it is a date. */
  filledOn: string | null;
  /** 统计截止日期, 'YYYY-MM-DD' when it is a date. */
  cutOffOn: string | null;
}

export interface HeadField {
  key: keyof SheetHead;
  label: string;
  synonyms: readonly string[];
}

/** Labels of the head lines as printed, with the other ways they are written. All are required. Domain rules, section 3. */
export const HEAD_FIELDS: readonly HeadField[] = [
  {
    key: 'unit',
    label: '填报单位',
    synonyms: ['填报单位名称', '单位名称', '报送单位', '上报单位', '填表单位', '填报团组织', '报送团组织'],
  },
  { key: 'form', label: '附表号', synonyms: ['附件号', '表号', '附表编号'] },
  { key: 'phase', label: '阶段', synonyms: ['填报阶段', '报送阶段', '所属阶段', '上报阶段', '工作阶段'] },
  {
    key: 'filledBy',
    label: '填报人',
    synonyms: ['填报人姓名', '填表人', '填表人姓名', '填写人', '制表人', '经办人'],
  },
  {
    key: 'phone',
    label: '联系电话',
    synonyms: [
      '联系方式',
      '电话',
      '填报人电话',
      '填表人电话',
      '联系人电话',
      '电话号码',
      '联系手机',
      '手机',
      '手机号',
    ],
  },
  { key: 'reviewedBy', label: '审核人', synonyms: ['审核', '审核人姓名', '审核人签字', '审批人'] },
  {
    key: 'filledOn',
    label: '填报日期',
    synonyms: [
      '填报时间',
      '填表日期',
      '填表时间',
      '填写日期',
      '填写时间',
      '报送日期',
      '报送时间',
      '上报日期',
      '上报时间',
      '制表日期',
    ],
  },
  {
    key: 'cutOffOn',
    label: '统计截止日期',
    synonyms: [
      '统计截止时间',
      '统计截至日期',
      '统计截至时间',
      '数据截止日期',
      '数据截止时间',
      '数据截至日期',
      '数据统计截止日期',
      '截止日期',
      '截止时间',
      '截至日期',
      '截至时间',
    ],
  },
];
