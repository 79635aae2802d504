/** Accounts by the moment at which they are due, the earliest first: a binary heap. */
export class VisitQueue {
  private readonly accounts: number[] = [];

  /** `dueAt` is read whenever two accounts are compared; it must not change while an account is queued. */
  constructor(private readonly dueAt: Float64Array) {}

  /** When the first is due; Infinity of an empty queue. */
  firstDueAt(): number {
    return this.accounts.length > 0 ? this.dueAt[this.accounts[0]!]! : Infinity;
  }

  add(account: number): void {
    let at = this.accounts.push(account) - 1;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if (!this.isEarlier(at, parent)) return;
      this.swap(at, parent);
      at = parent;
    }
  }

  /** Takes the first out. Throws RangeError of an empty queue. */
  take(): number {
    const [first] = this.accounts;
    const last = this.accounts.pop();
    if (first === undefined || last === undefined) throw new RangeError('Nobody is queued.');
    if (this.accounts.length > 0) {
      this.accounts[0] = last;
      this.sink();
    }
    return first;
  }

  private sink(): void {
    for (let at = 0; ;) {
      const [left, right] = [2 * at + 1, 2 * at + 2];
      if (left >= this.accounts.length) return;
      const child = right < this.accounts.length && this.isEarlier(right, left) ? right : left;
      if (!this.isEarlier(child, at)) return;
      this.swap(at, child);
      at = child;
    }
  }

  private isEarlier(one: number, other: number): boolean {
    return this.dueAt[this.accounts[one]!]! < this.dueAt[this.accounts[other]!]!;
  }

  private swap(one: number, other: number): void {
    [this.accounts[one], this.accounts[other]] = [this.accounts[other]!, this.accounts[one]!];
  }
}
