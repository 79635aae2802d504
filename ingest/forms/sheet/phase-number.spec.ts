import { readPhaseNumber } from './phase-number';

describe('readPhaseNumber', () => {
  it.each([
    ['第一阶段', 1],
    ['第 3 阶段', 3],
    ['阶段三', 3],
    ['３', 3],
    ['第三', 3],
    ['第三阶段（10月15日—11月9日）', 3],
    ['阶段（2）', 2],
    ['十二', 12],
    ['收集', null],
    ['', null],
    ['0', null],
  ])('%s → %s', (text, expected) => {
    expect(readPhaseNumber(text)).toBe(expected);
  });
});
