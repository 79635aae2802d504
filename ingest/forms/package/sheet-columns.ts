import { attributeOf, elementsOf, firstElement } from './xml-elements';

const MOST_COLUMNS = 300;
const USUAL_WIDTH = 8.43;

/** Formats of whole columns by their number, of those that have one. */
export function columnStyles(xml: string): Map<number, number> {
  return attributesOfColumns(xml, 'style');
}

/** How many pixels wide a column is drawn. */
export function columnPixels(xml: string): (column: number) => number {
  const widths = attributesOfColumns(xml, 'width');
  return (column) => Math.round((widths.get(column) ?? USUAL_WIDTH) * 7 + 5);
}

function attributesOfColumns(xml: string, name: string): Map<number, number> {
  const values = new Map<number, number>();
  for (const { tag } of elementsOf(firstElement(xml, 'cols')?.inner ?? '', 'col')) {
    const value = attributeOf(tag, name);
    if (value === null) continue;
    const last = Math.min(Number(attributeOf(tag, 'max')), MOST_COLUMNS);
    for (let column = Number(attributeOf(tag, 'min')); column <= last; column += 1) {
      values.set(column, Number(value));
    }
  }
  return values;
}
