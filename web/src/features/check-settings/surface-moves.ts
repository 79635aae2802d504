/** The names with one moved a place up or down; as they are where it stands at the end already or is not there. */
export function moved(names: readonly string[], name: string, by: -1 | 1): string[] {
  const from = names.indexOf(name);
  const to = from + by;
  if (from < 0 || to < 0 || to >= names.length) return [...names];
  const result = [...names];
  [result[from], result[to]] = [result[to]!, result[from]!];
  return result;
}

/** The names with one switched on (then it comes last) or off. */
export function toggled(names: readonly string[], name: string): string[] {
  return names.includes(name) ? names.filter((one) => one !== name) : [...names, name];
}
