// Loaded into a worker before all else: on SIGUSR2 its system clock jumps by JUMP_HOURS, as a machine's clock does
// when it is set. The steady timer (performance.now) goes on, as the kernel's does.
const RealDate = Date;
let jump = 0;
process.on('SIGUSR2', () => (jump = Number(process.env.JUMP_HOURS) * 3_600_000));

globalThis.Date = class extends RealDate {
  constructor(...given) {
    if (given.length === 0) super(RealDate.now() + jump);
    else super(...given);
  }
  static now() {
    return RealDate.now() + jump;
  }
};
