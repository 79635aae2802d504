const DAY_NAMES = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
const MONTH_NAMES = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const EIGHT_HOURS = 8 * 3600_000;
const two = (value: number): string => String(value).padStart(2, '0');

/** The parts of a moment as a wall clock in Tianjin shows them. */
export function wallClock(moment: Date) {
  const local = new Date(moment.getTime() + EIGHT_HOURS);
  return {
    year: local.getUTCFullYear(),
    month: local.getUTCMonth() + 1,
    day: local.getUTCDate(),
    weekday: local.getUTCDay(),
    time: `${two(local.getUTCHours())}:${two(local.getUTCMinutes())}`,
    seconds: two(local.getUTCSeconds()),
  };
}

/** `Mon Oct 15 12:30:00 +0800 2012`, as Sina's interfaces write moments. */
export function sinaInterfaceTime(moment: Date): string {
  const { year, month, day, weekday, time, seconds } = wallClock(moment);
  return `${DAY_NAMES[weekday]} ${MONTH_NAMES[month - 1]} ${two(day)} ${time}:${seconds} +0800 ${year}`;
}

/** `2012-10-15 12:30`, as the desktop pages write it into titles. */
export function pageTitleTime(moment: Date): string {
  const { year, month, day, time } = wallClock(moment);
  return `${year}-${two(month)}-${two(day)} ${time}`;
}

/** `今天 12:30`, `10月15日 12:30` or `2011-10-15 12:30:00`, as weibo.cn shows posts at a given moment. */
export function mobilePageTime(moment: Date, shownAt: Date): string {
  const post = wallClock(moment);
  const now = wallClock(shownAt);
  if (post.year !== now.year) return `${pageTitleTime(moment)}:${post.seconds}`;
  if (post.month === now.month && post.day === now.day) return `今天 ${post.time}`;
  return `${two(post.month)}月${two(post.day)}日 ${post.time}`;
}
