import { posix } from 'node:path';
import { attributeOf, elementsOf, escapeXml, firstElement } from './xml-elements';
import { PackageUnfit } from './package-unfit';
import type { WorkbookPackage } from './workbook-package';

const KINDS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const EMPTY = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>`;
const CONTENT_TYPES = '[Content_Types].xml';

/** One arrow from a part to another. */
export interface Relation {
  id: string;
  /** Last word of its type: `worksheet`, `comments` … */
  kind: string;
  /** Path of the part it leads to. */
  path: string;
}

/** Declares the prefix of relation ids on the element itself, whatever the document calls it. */
export const RELATION_PREFIX = `xmlns:r="${KINDS}"`;

export function relationsPath(owner: string): string {
  return posix.join(posix.dirname(owner), '_rels', `${posix.basename(owner)}.rels`);
}

/** The relations of a part within the package. Those of the strict dialect are not known here. */
export function relationsOf(of: WorkbookPackage, owner: string): Relation[] {
  const xml = of.read(relationsPath(owner)) ?? EMPTY;
  return [...elementsOf(xml, 'Relationship')]
    .filter(({ tag }) => attributeOf(tag, 'TargetMode') !== 'External')
    .map(({ tag }) => {
      const target = attributeOf(tag, 'Target') ?? '';
      const type = attributeOf(tag, 'Type') ?? '';
      if (type.includes('purl.oclc.org')) throw new PackageUnfit('A workbook in the strict dialect.');
      const path = target.startsWith('/') ? target.slice(1) : posix.join(posix.dirname(owner), target);
      return { id: attributeOf(tag, 'Id') ?? '', kind: type.slice(type.lastIndexOf('/') + 1), path };
    });
}

/** The relation id in a tag, whatever its prefix. */
export function relationIdOf(tag: string): string | null {
  return /\s[\w.-]+:id\s*=\s*["']([^"']+)["']/.exec(tag)?.[1] ?? null;
}

/** Adds an arrow to another part; gives its id. `type` is the last word, or a whole address. */
export function addRelation(
  of: WorkbookPackage,
  owner: string,
  { type, path }: { type: string; path: string },
): string {
  const place = relationsPath(owner);
  const xml = of.read(place) ?? EMPTY;
  const ids = new Set([...elementsOf(xml, 'Relationship')].map(({ tag }) => attributeOf(tag, 'Id')));
  let number = ids.size + 1;
  while (ids.has(`rId${number}`)) number += 1;
  const kind = type.includes('/') ? type : `${KINDS}/${type}`;
  const target = escapeXml(posix.relative(posix.dirname(owner), path));
  const arrow = `<Relationship Id="rId${number}" Type="${kind}" Target="${target}"/>`;
  of.write(place, withLast(xml, 'Relationships', arrow));
  return `rId${number}`;
}

/** Says what kind of part stands at a path. */
export function addPartType(of: WorkbookPackage, path: string, type: string): void {
  const xml = of.require(CONTENT_TYPES);
  of.write(
    CONTENT_TYPES,
    withLast(xml, 'Types', `<Override PartName="/${escapeXml(path)}" ContentType="${type}"/>`),
  );
}

/** Says what kind of part every file with this ending is, unless that is said already. */
export function addEndingType(of: WorkbookPackage, ending: string, type: string): void {
  const xml = of.require(CONTENT_TYPES);
  const known = [...elementsOf(xml, 'Default')].some(
    ({ tag }) => attributeOf(tag, 'Extension')?.toLowerCase() === ending,
  );
  if (!known)
    of.write(CONTENT_TYPES, withLast(xml, 'Types', `<Default Extension="${ending}" ContentType="${type}"/>`));
}

/** Takes a part away with what was said of it and the arrows of its owner to it. */
export function removePart(of: WorkbookPackage, owner: string, path: string): void {
  of.remove(path);
  of.write(
    CONTENT_TYPES,
    withoutElements(
      of.require(CONTENT_TYPES),
      'Override',
      (tag) => attributeOf(tag, 'PartName')?.toLowerCase() === `/${path.toLowerCase()}`,
    ),
  );
  const ids = relationsOf(of, owner)
    .filter((relation) => relation.path === path)
    .map(({ id }) => id);
  const place = relationsPath(owner);
  of.write(
    place,
    withoutElements(of.require(place), 'Relationship', (tag) => ids.includes(attributeOf(tag, 'Id') ?? '')),
  );
}

/** XML without the elements of a name whose opening tag is refused. */
export function withoutElements(xml: string, name: string, isRefused: (tag: string) => boolean): string {
  let kept = '';
  let from = 0;
  for (const { start, end, tag } of elementsOf(xml, name)) {
    if (!isRefused(tag)) continue;
    kept += xml.slice(from, start);
    from = end;
  }
  return kept + xml.slice(from);
}

/** XML with a piece put at the end of its root. */
export function withLast(xml: string, root: string, piece: string): string {
  const closing = xml.lastIndexOf(`</${root}>`);
  if (closing >= 0) return xml.slice(0, closing) + piece + xml.slice(closing);
  const empty = firstElement(xml, root);
  if (empty === null || empty.inner !== '') throw new PackageUnfit(`<${root}> is missing.`);
  return `${xml.slice(0, empty.start)}${empty.tag.replace(/\s*\/>$/, '>')}${piece}</${root}>${xml.slice(empty.end)}`;
}
