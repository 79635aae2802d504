import type { Schemas } from '../../api/schemas';

/** What became of a name that was decided on this page. */
export type Outcome =
  | { kind: 'answered'; name: string; answered: Schemas['AnsweredNameDto'] }
  | { kind: 'dismissed'; reason: string };
