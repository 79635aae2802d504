import { isPlatform, type Platform } from '../../../domain/platform';
import { cleanText } from '../../../domain/text';
import { ProblemException } from '../../http/problem.exception';

const LONGEST_NAME = 60;

/** What a form says of a list besides its file. Throws when the name is missing or too long, or the platform unknown. */
export function baselineFields(fields: Record<string, string>): { name: string; platform: Platform | null } {
  const name = cleanText(fields.name ?? '');
  const platform = fields.platform || null;
  if (name === '' || [...name].length > LONGEST_NAME)
    throw invalid(`请给名单起一个名称，不超过 ${LONGEST_NAME} 个字。`);
  if (platform !== null && !isPlatform(platform))
    throw invalid('名单的平台应为新浪（sina）或腾讯（tencent）。');
  return { name, platform };
}

function invalid(message: string): ProblemException {
  return new ProblemException({ code: 'REQUEST.INVALID', message });
}
