import { shanghaiMinute } from '../../../domain/local-time';
import type { ProgressExport } from './progress-export';

/** Of when and of whom the figures of a workbook are: stands above each of its tables. */
export function momentLine({ moment, unitName }: Pick<ProgressExport, 'moment' | 'unitName'>): string {
  return `统计时点：${shanghaiMinute(moment.at)}（北京时间）　范围：${unitName ?? '全部填报单位'}`;
}
