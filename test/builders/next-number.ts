let last = 0;

/** 1, 2, 3 … within a spec file: keeps made-up names apart. */
export function nextNumber(): number {
  return ++last;
}
