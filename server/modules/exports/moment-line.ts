import { shanghaiMinute } from '../../../domain/local-time';
import { basisLine } from './basis-line';
import type { ProgressExport } from './progress-export';

/** Of when and of whom the figures of a workbook are, and how old what they rest on is: stands above each of its tables. */
export function momentLine({
  moment,
  unitName,
  basis,
}: Pick<ProgressExport, 'moment' | 'unitName' | 'basis'>): string {
  return `统计时点：${shanghaiMinute(moment.at)}（北京时间）　范围：${unitName ?? '全部填报单位'}　${basisLine(basis)}`;
}
