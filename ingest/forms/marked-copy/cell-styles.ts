import { MARK_COLOURS, type MarkKind } from './mark-colours';
import { PackageUnfit } from '../package/package-unfit';
import {
  attributeOf,
  elementsOf,
  elementWith,
  firstElement,
  spliced,
  withAttribute,
} from '../package/xml-elements';

const OURS = new Set(Object.values(MARK_COLOURS).map((colour) => colour.slice(2)));
/** Excel's own "no colour of its own". */
const AUTOMATIC = 'indexed="64"';
/** Told apart from what LibreOffice writes there of its own accord: a colour with a tint too faint to be seen. */
const KEPT = ' tint="1.0E-4"';
const IS_KEPT = / tint="(?:1(?:\.0+)?E-0?4|0?\.0001|9\.99\d*E-0?5)"/i;

/**
 * The formats of a workbook's cells, to which marked ones are added. A marked format is the cell's own with another
 * fill; the colour it had is kept where a solid fill does not show it, so that the mark can be taken away again.
 */
export class CellStyles {
  private readonly fonts: string[];
  private readonly fills: string[];
  private readonly formats: string[];
  private readonly known = new Map<string, number>();

  constructor(private readonly xml: string) {
    this.fonts = childrenOf(xml, 'fonts', 'font');
    this.fills = childrenOf(xml, 'fills', 'fill');
    this.formats = childrenOf(xml, 'cellXfs', 'xf');
    if (this.formats.length === 0) throw new PackageUnfit('The workbook has no formats.');
  }

  /** The format like `base`, filled as a mark. */
  marked(base: number, kind: MarkKind): number {
    return this.once(`mark ${base} ${kind}`, () => {
      const format = this.formats[base] ?? this.formats[0]!;
      const hidden = keptColour(this.colourOf(format));
      const fill = this.addFill(`rgb="${MARK_COLOURS[kind]}"`, hidden);
      return this.addFormat(format, { fillId: fill, applyFill: 1 });
    });
  }

  /** The format as it was before it was marked; the same one when it is no mark of ours. */
  unmarked(format: number): number {
    return this.once(`unmark ${format}`, () => {
      const xml = this.formats[format];
      const fill = xml === undefined ? undefined : this.fills[Number(attributeOf(xml, 'fillId'))];
      if (xml === undefined || fill === undefined || !isOurs(fill)) return format;
      const hidden = ownColour(colourIn(fill, 'bgColor'));
      return this.addFormat(xml, {
        fillId: hidden === null ? 0 : this.addFill(hidden, AUTOMATIC),
        applyFill: 1,
      });
    });
  }

  /** Has any format a fill of ours? Else no cell needs to be looked at. */
  get hasMarks(): boolean {
    return this.fills.some(isOurs);
  }

  /** A format of its own: a font, a fill colour, a way to break and place the text. */
  added({ font, colour, align }: { font?: string; colour?: string; align?: string }): number {
    return this.once(`own ${font} ${colour} ${align}`, () => {
      const fontId = font === undefined ? 0 : this.fonts.push(`<font>${font}</font>`) - 1;
      const fillId = colour === undefined ? 0 : this.addFill(`rgb="${colour}"`, AUTOMATIC);
      const alignment = `<alignment vertical="center" ${align ?? ''}/>`;
      return (
        this.formats.push(
          `<xf numFmtId="49" fontId="${fontId}" fillId="${fillId}" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyAlignment="1">${alignment}</xf>`,
        ) - 1
      );
    });
  }

  toXml(): string {
    return [
      ['fonts', this.fonts],
      ['fills', this.fills],
      ['cellXfs', this.formats],
    ].reduce((xml, [name, children]) => withChildren(xml, name as string, children as string[]), this.xml);
  }

  private once(key: string, make: () => number): number {
    const index = this.known.get(key) ?? make();
    this.known.set(key, index);
    return index;
  }

  /** The colour of a format's solid fill as attributes; null when it has none. */
  private colourOf(format: string): string | null {
    const fill = this.fills[Number(attributeOf(format, 'fillId'))] ?? '';
    return fill.includes('patternType="solid"') ? colourIn(fill, 'fgColor') : null;
  }

  private addFill(shown: string, hidden: string): number {
    const fill = `<fill><patternFill patternType="solid"><fgColor ${shown}/><bgColor ${hidden}/></patternFill></fill>`;
    const index = this.fills.indexOf(fill);
    return index >= 0 ? index : this.fills.push(fill) - 1;
  }

  private addFormat(like: string, attributes: Record<string, number>): number {
    const { tag, inner } = firstElement(like, 'xf')!;
    const changed = Object.entries(attributes).reduce(
      (one, [name, value]) => withAttribute(one, name, value),
      tag,
    );
    return this.formats.push(elementWith(changed, 'xf', inner)) - 1;
  }
}

function childrenOf(xml: string, parent: string, child: string): string[] {
  const element = firstElement(xml, parent);
  if (element === null) throw new PackageUnfit(`<${parent}> is missing.`);
  return [...elementsOf(element.inner, child)].map(({ start, end }) => element.inner.slice(start, end));
}

function withChildren(xml: string, parent: string, children: readonly string[]): string {
  const element = firstElement(xml, parent)!;
  const tag = withAttribute(element.tag, 'count', children.length);
  return spliced(xml, element, elementWith(tag, parent, children.join('')));
}

function isOurs(fill: string): boolean {
  const colour = /^rgb="[0-9a-f]{2}([0-9a-f]{6})"$/i.exec(colourIn(fill, 'fgColor') ?? '');
  return fill.includes('patternType="solid"') && colour !== null && OURS.has(colour[1]!.toUpperCase());
}

function colourIn(fill: string, name: 'fgColor' | 'bgColor'): string | null {
  const tag = firstElement(fill, name)?.tag;
  return tag === undefined ? null : tag.replace(new RegExp(`^<${name}\\s*|\\s*/?>$`, 'g'), '') || null;
}

/** A cell's own colour as it is kept behind a mark. */
function keptColour(own: string | null): string {
  if (own === null) return AUTOMATIC;
  return own.startsWith('rgb=') && !own.includes('tint') ? `${own}${KEPT}` : own;
}

/** The cell's own colour again; null where nothing was kept. */
function ownColour(hidden: string | null): string | null {
  if (hidden === null || hidden === AUTOMATIC || hidden === 'indexed="65"') return null;
  if (IS_KEPT.test(hidden)) return hidden.replace(IS_KEPT, '');
  return /theme=|tint=|indexed=/.test(hidden) ? hidden : null;
}
