import { textAt, type RowProblem, type RowRule } from './row-rule';

/** 开通日期 ≤ 认证通过日期 ≤ 统计截止日期; 数据日期 after the cut-off is a warning only. Unknown dates bind nothing. */
export const datesInOrder: RowRule = (values, { cutOffOn }) => {
  const opened = textAt(values, 'openedOn');
  const verified = textAt(values, 'verifiedOn');
  const problems: RowProblem[] = [];
  if (opened !== null && verified !== null && opened > verified) {
    problems.push({ code: 'DATE.OPENED_AFTER_VERIFIED', key: 'openedOn', facts: { opened, verified } });
  }
  if (cutOffOn === null) return problems;
  for (const key of ['openedOn', 'verifiedOn', 'asOf']) {
    const date = textAt(values, key);
    if (date !== null && date > cutOffOn) problems.push(afterCutOff(key, date, cutOffOn));
  }
  return problems;
};

function afterCutOff(key: string, date: string, cutOff: string): RowProblem {
  const problem: RowProblem = { code: 'DATE.AFTER_CUT_OFF', key, facts: { date, cutOff } };
  return key === 'asOf' ? { ...problem, severity: 'warning' } : problem;
}
