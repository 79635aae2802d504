import fc from 'fast-check';
import {
  groupReminder,
  isRemindedByItself,
  reminderCause,
  reminderStage,
  unitReminder,
  type RemindedPhase,
} from './reminder';

const phase: RemindedPhase = {
  name: '第三阶段',
  endsAt: new Date('2012-11-09T17:00:00+08:00'),
  locksAt: new Date('2012-11-14T17:00:00+08:00'),
};
const stageAt = (at: string, of = phase) => reminderStage(of, new Date(at));

describe('the stage of a phase', () => {
  it.each([
    ['2012-11-06T16:59:59+08:00', null],
    ['2012-11-06T17:00:00+08:00', 'three-days'],
    ['2012-11-08T16:59:59+08:00', 'three-days'],
    ['2012-11-08T17:00:00+08:00', 'one-day'],
    ['2012-11-09T14:00:00+08:00', 'last-hours'],
    ['2012-11-09T17:00:00+08:00', 'last-hours'],
    ['2012-11-09T17:00:01+08:00', 'passed'],
    ['2012-11-13T16:59:59+08:00', 'passed'],
    ['2012-11-13T17:00:00+08:00', 'locking'],
    ['2012-11-14T17:00:00+08:00', null],
  ])('at %s is %s', (at, stage) => {
    expect(stageAt(at)).toBe(stage);
  });

  it('stays "passed" where the phase never locks', () => {
    expect(stageAt('2013-05-01T00:00:00+08:00', { ...phase, locksAt: null })).toBe('passed');
  });

  it('gives each stage of each phase a cause of its own', () => {
    const causes = [reminderCause(3, 'one-day'), reminderCause(3, 'passed'), reminderCause(4, 'one-day')];
    expect(new Set(causes).size).toBe(3);
  });
});

describe('the timetable', () => {
  it.each([
    ['2012-11-06T16:59:59+08:00', false],
    ['2012-11-07T09:00:00+08:00', true],
    ['2012-11-12T17:00:00+08:00', true],
    ['2012-11-12T17:00:01+08:00', false],
    ['2012-11-14T09:00:00+08:00', true],
    ['2012-11-14T17:00:00+08:00', false],
  ])('at %s reminds by itself: %s', (at, reminds) => {
    expect(isRemindedByItself(phase, new Date(at))).toBe(reminds);
  });
});

describe('what a unit is told', () => {
  const told = (stage: Parameters<typeof unitReminder>[0]['stage']) =>
    unitReminder({ phase, unitName: '示例区团委', forms: [2, 7], stage });

  it('names the forms, the cut-off and what to do', () => {
    expect(told('one-day')).toEqual({
      title: '还有 2 份附表未报（第三阶段）',
      body: '示例区团委：“第三阶段”的附表2、7尚未收到。截止时间 11月9日17:00。请尽快上传；确实没有内容的，请报“零报告”。',
    });
  });

  it('says after the cut-off that it is late, and until when it is still taken', () => {
    expect(told('passed').body).toContain('现在报送记为迟报，11月14日17:00后不再接收。');
    expect(told('locking').body).toContain('11月14日17:00后不再接收，现在报送记为迟报。');
    const open = unitReminder({
      phase: { ...phase, locksAt: null },
      unitName: '示例区团委',
      forms: [1],
      stage: 'passed',
    });
    expect(open.body).toContain('现在报送记为迟报。');
  });
});

describe('what a work group is told', () => {
  const missing = (count: number) =>
    Array.from({ length: count }, (_none, index) => ({
      unitName: `示例单位${index + 1}`,
      forms: [1, 2] as const,
    }));

  it('has a line for every unit', () => {
    const { title, body } = groupReminder({ phase, missing: missing(2), stage: 'one-day' });
    expect(title).toBe('催报：2 个单位未报齐（第三阶段）');
    expect(body.split('\n')).toEqual([
      '催报：2 个单位未报齐（第三阶段）。截止时间 11月9日17:00。',
      '示例单位1（附表1、2）',
      '示例单位2（附表1、2）',
    ]);
  });

  it('never grows beyond what a robot takes, and says how many there are', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 300 }), fc.integer({ min: 300, max: 4000 }), (count, limit) => {
        const { body } = groupReminder({ phase, missing: missing(count), stage: 'passed' }, limit);
        expect(Buffer.byteLength(body)).toBeLessThanOrEqual(limit);
        const listed = body.split('\n').filter((line) => line.startsWith('示例单位')).length;
        expect(body.includes(`等共 ${count} 个单位`)).toBe(listed < count);
      }),
    );
  });
});
