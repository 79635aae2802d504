import { makeProblem, shorten } from './make-problem';
import { PROBLEM_TEXTS, type ProblemCode } from './problem-texts.zh';

const facts = new Proxy({}, { get: () => '某值', ownKeys: () => [] });

describe.each(Object.entries(PROBLEM_TEXTS))('%s', (code, { sentence }) => {
  it('is NOUN.FACT', () => {
    expect(code).toMatch(/^[A-Z]+(_[A-Z]+)*\.[A-Z]+(_[A-Z]+)*$/);
  });

  it('is one Chinese sentence', () => {
    const text = sentence(facts);
    expect(text).toMatch(/\p{Script=Han}/u);
    expect(text).not.toMatch(/undefined/);
    expect(text.replace(/某值/g, '')).toMatch(code.startsWith('URL.') ? /[。：]$/ : /^[^。]+。$/);
  });
});

describe('makeProblem', () => {
  it('says place, fault and remedy', () => {
    const place = { row: 12, column: 'F', heading: '联系电话' };
    expect(makeProblem({ code: 'PHONE.MALFORMED', place, value: '1380' })).toEqual({
      code: 'PHONE.MALFORMED',
      severity: 'error',
      row: 12,
      column: 'F',
      value: '1380',
      message:
        '第 12 行 F 列 “联系电话”：不是完整的电话号码，请写 11 位手机号，或带区号的固定电话（如 022-12345678）。',
    });
  });

  it('says no more of a long value than 80 characters', () => {
    const problem = makeProblem({
      code: 'COUNT.MALFORMED' as ProblemCode,
      value: '𠮷'.repeat(500),
      facts: { seen: '𠮷'.repeat(500) },
    });
    expect([...problem.value!]).toHaveLength(80);
    expect([...problem.message].length).toBeLessThan(150);
    expect(problem.value!.isWellFormed()).toBe(true);
  });
});

describe('shorten', () => {
  it('leaves 80 characters alone', () => {
    expect(shorten('字'.repeat(80))).toBe('字'.repeat(80));
    expect(shorten('字'.repeat(81))).toBe(`${'字'.repeat(79)}…`);
  });
});
