const AROUND = 2;

/** The pages offered around the current one, e.g. 1 … 6 7 [8] 9 10 … 45; null stands for what is left out. */
export function pageWindow(current: number, last: number): (number | null)[] {
  const near = Array.from({ length: last }, (_none, index) => index + 1).filter(
    (page) => page === 1 || page === last || Math.abs(page - current) <= AROUND,
  );
  return near.flatMap((page, index) => {
    const before = near[index - 1];
    return before !== undefined && page - before > 1 ? [null, page] : [page];
  });
}
