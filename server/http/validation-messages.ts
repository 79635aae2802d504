import type { ValidationError } from '@nestjs/common';

/** A field of a request that does not fit: shown beside the field. */
export interface FieldProblem {
  field: string;
  message: string;
}

type Sentence = (numbers: string[], english: string) => string;

/** By class-validator's rule names; the numbers are those of the rule. */
const SENTENCES: Record<string, Sentence> = {
  isString: () => '应为文字',
  isNotEmpty: () => '不能为空',
  isDefined: () => '不能为空',
  isInt: () => '应为整数',
  isNumber: () => '应为数字',
  isBoolean: () => '应为是或否',
  isArray: () => '应为列表',
  isObject: () => '格式不正确',
  nestedValidation: () => '格式不正确',
  isDateString: () => '应为日期，如 2012-11-19',
  isISO8601: () => '应为日期，如 2012-11-19',
  isIn: () => '不在可选范围内',
  isEnum: () => '不在可选范围内',
  matches: () => '格式不正确',
  min: ([least]) => `不能小于 ${least}`,
  max: ([most]) => `不能大于 ${most}`,
  minLength: ([least]) => `至少 ${least} 个字`,
  maxLength: ([most]) => `至多 ${most} 个字`,
  isLength: ([limit], english) => `${english.includes('shorter') ? '至多' : '至少'} ${limit} 个字`,
  arrayMinSize: ([least]) => `至少 ${least} 项`,
  arrayMaxSize: ([most]) => `至多 ${most} 项`,
  arrayUnique: () => '不能有重复项',
  whitelistValidation: () => '是多余的内容',
};

/** Every field that failed, deep ones as `phases.0.name`, with the topmost of its rules that it broke. A rule's own Chinese message is kept. */
export function fieldProblems(errors: ValidationError[], prefix = ''): FieldProblem[] {
  return errors.flatMap((error) => {
    const field = prefix + error.property;
    const own = Object.entries(error.constraints ?? {}).slice(-1);
    return [
      ...own.map(([rule, message]) => ({
        field,
        message: sentenceFor(rule, message.replace(error.property, '')),
      })),
      ...fieldProblems(error.children ?? [], `${field}.`),
    ];
  });
}

function sentenceFor(rule: string, message: string): string {
  if (/\p{Script=Han}/u.test(message)) return message;
  return SENTENCES[rule]?.(message.match(/\d+/g) ?? [], message) ?? '不正确';
}
