/** A value of a handed-in row as one line of text; null when nothing was filled in. */
export function writtenValue(value: unknown): string | null {
  if (value === null || value === undefined || value === '') return null;
  if (Array.isArray(value))
    return value.length ? value.map((part) => writtenValue(part) ?? '').join('、') : null;
  if (typeof value === 'boolean') return value ? '是' : '否';
  if (typeof value === 'object') return writtenFields(value);
  return String(value);
}

function writtenFields(fields: object): string | null {
  const parts = Object.entries(fields)
    .map(([key, value]) => [key, writtenValue(value)] as const)
    .filter(([, value]) => value !== null)
    .map(([key, value]) => `${key} ${value}`);
  return parts.length ? parts.join('，') : null;
}

/** What a row is about: the first of organization, project or person it names. */
export function rowSubject(values: Record<string, unknown>): string | null {
  return (
    ['person', 'project', 'org'].map((key) => writtenValue(values[key])).find((text) => text !== null) ?? null
  );
}
