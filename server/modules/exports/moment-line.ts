import { shanghaiIso } from '../../../domain/local-time';
import type { ProgressExport } from './progress-export';

/** `2012-11-19 09:00`, in the campaign's local time. */
export function shownMoment(at: Date): string {
  return shanghaiIso(at).slice(0, 16).replace('T', ' ');
}

/** Of when and of whom the figures of a workbook are: stands above each of its tables. */
export function momentLine({ moment, unitName }: Pick<ProgressExport, 'moment' | 'unitName'>): string {
  return `统计时点：${shownMoment(moment.at)}（北京时间）　范围：${unitName ?? '全部填报单位'}`;
}
