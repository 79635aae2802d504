import type { FormColumn, FormDefinition } from '../form-definition';
import type { Heading, PlacedColumn } from './heading';
import { headingKeys } from './heading-keys';

interface NamedHeading extends Heading {
  definition: FormColumn | undefined;
}

/**
 * Columns of a form that a sheet splits into one column for each part: 头像, 已发微博 and 证明材料 side by side, with
 * or without a heading over them.
 */
export function splitColumns(definition: FormDefinition, headings: readonly NamedHeading[]): PlacedColumn[] {
  return definition.columns.flatMap((column) => {
    if (column.parts === undefined) return [];
    const parts = placesOf(column.parts, column, headings);
    return parts === null ? [] : [{ column: parts[0]!, definition: column, parts }];
  });
}

/** Part after part from left to right; null unless all are there. */
function placesOf(
  parts: NonNullable<FormColumn['parts']>,
  column: FormColumn,
  headings: readonly NamedHeading[],
): number[] | null {
  if (headings.some((heading) => heading.definition === column && !isUnder(column, heading))) return null;
  const places: number[] = [];
  for (const names of parts) {
    const keys = new Set(names.map((name) => headingKeys(name)[0]!));
    const fitting = headings.filter(({ text }) => headingKeys(text).some((key) => keys.has(key)));
    const after = fitting.find((heading) => heading.column > (places.at(-1) ?? 0)) ?? fitting[0];
    if (after === undefined || places.includes(after.column)) return null;
    places.push(after.column);
  }
  return places;
}

function isUnder(column: FormColumn, { group }: Heading): boolean {
  const names = new Set([column.heading, ...column.synonyms].map((name) => headingKeys(name)[0]!));
  return group !== undefined && headingKeys(group).some((key) => names.has(key));
}
