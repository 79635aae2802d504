/** What file systems and browsers refuse in a name. */
const UNSAFE = /[\\/:*?"<>|\p{Cc}]/gu;
const LONGEST = 60;

/** 单位名-第N阶段-附表.xlsx, safe on every file system. */
export function templateName(unit: { name: string }, phase: { ordinal: number }): string {
  const name = [...unit.name.replace(UNSAFE, '_')].slice(0, LONGEST).join('').replace(/^\.+/, '').trim();
  return `${name || '单位'}-第${phase.ordinal}阶段-附表.xlsx`;
}

/** The name, or with a number behind it when it is taken; remembers what it gives. */
export function freeName(name: string, taken: Set<string>): string {
  let free = name;
  for (let number = 2; taken.has(free); number += 1) free = name.replace(/(?=\.xlsx$)/, `（${number}）`);
  taken.add(free);
  return free;
}
