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
  { key: 'unit', label: '填报单位', synonyms: ['报送单位', '上报单位', '填表单位'] },
  { key: 'form', label: '附表号', synonyms: ['附件号', '表号'] },
  { key: 'phase', label: '阶段', synonyms: ['填报阶段', '报送阶段', '所属阶段'] },
  { key: 'filledBy', label: '填报人', synonyms: ['填表人', '制表人', '经办人'] },
  { key: 'phone', label: '联系电话', synonyms: ['联系方式', '电话'] },
  { key: 'reviewedBy', label: '审核人', synonyms: ['审核'] },
  { key: 'filledOn', label: '填报日期', synonyms: ['填报时间', '填表日期', '填表时间', '报送日期'] },
  {
    key: 'cutOffOn',
    label: '统计截止日期',
    synonyms: ['统计截止时间', '数据截止日期', '截止日期', '截止时间'],
  },
];
