import type { InjectOptions } from 'fastify';
import type { AccessWorld } from './access-world';

/**
 * Who knocks. `unitOwn` is the reporting unit to which everything in the world belongs, `unitOther` another
 * unit that asks for the very same things.
 */
export const VISITORS = ['anonymous', 'committee', 'unitOwn', 'unitOther', 'viewer'] as const;
export type AccessVisitor = (typeof VISITORS)[number];

/** One route of the service and how it answers to each visitor. */
export interface AccessRow {
  /** As the service names it: `GET /api/accounts/:id`. */
  route: string;
  expected: Record<AccessVisitor, number>;
  /** The request; without it the route itself, without content. `n` is another number each time. */
  request?: (world: AccessWorld, n: number) => Omit<InjectOptions, 'method'>;
  /** A text of the own unit's data that the answer holds for `showsTo` and for nobody else. */
  shows?: (world: AccessWorld) => string;
  showsTo?: AccessVisitor[];
}

/** Statuses in the order of VISITORS. */
export function statuses(...codes: [number, number, number, number, number]): AccessRow['expected'] {
  return Object.fromEntries(
    VISITORS.map((visitor, index) => [visitor, codes[index]]),
  ) as AccessRow['expected'];
}
