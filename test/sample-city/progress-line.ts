/** One line of progress that is written over itself on a terminal, and now and then a plain line elsewhere. */
export class ProgressLine {
  private shownAt = 0;

  constructor(
    private readonly stream: Pick<NodeJS.WriteStream, 'write' | 'isTTY'>,
    /** Between two plain lines, milliseconds. */
    private readonly plainEvery = 5000,
  ) {}

  show(text: string): void {
    if (this.stream.isTTY) this.stream.write(`\r\u001b[2K${text}`);
    else if (Date.now() - this.shownAt >= this.plainEvery) this.stream.write(`${text}\n`);
    else return;
    this.shownAt = Date.now();
  }

  /** Ends the line, so that what follows starts on one of its own. */
  end(text: string): void {
    this.stream.write(this.stream.isTTY ? `\r\u001b[2K${text}\n` : `${text}\n`);
  }
}
