const REASONS: Record<string, string> = {
  EACCES: '没有权限',
  EPERM: '没有权限',
  EROFS: '所在磁盘只读',
  ENOSPC: '磁盘已满',
  EDQUOT: '磁盘配额已满',
  ENOENT: '不存在',
  ENOTDIR: '不是文件夹',
  EXDEV: '与目标不在同一磁盘',
};

/** Something of the folder itself that people must mend; what was done so far is tried again at the next look. */
export class InboxTrouble extends Error {}

/** In one sentence what cannot be done with the folder, and why. Faults that are not the folder's are thrown on. */
export function troubleOf(what: string, fault: unknown): string {
  if (fault instanceof InboxTrouble) return fault.message;
  const { code } = fault as NodeJS.ErrnoException;
  if (typeof code !== 'string' || !/^E[A-Z0-9]+$/.test(code)) throw fault;
  return `${what}：${REASONS[code] ?? code}。请检查收件夹的权限和磁盘，下次查看时自动再试。`;
}
