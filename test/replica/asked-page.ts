import type { Platform } from '../../domain/platform';
import type { AccountChange } from './fault-scene';
import type { Answer } from './replica-answer';
import type { PageMoment } from './surface';

/** One request as the platforms look at it. */
export interface AskingRequest {
  host: string;
  url: URL;
  /** Is an access token sent along? Whose it is, the replica does not care. */
  hasToken: boolean;
}

/** What a request asks for, and how a platform that is well answers it. */
export interface AskedPage {
  /** Name of the page or interface, for the statistics. */
  surface: string;
  platform: Platform;
  /** Null when the name asked for belongs to nobody, or many accounts are asked for at once. */
  uid: string | null;
  well(at: PageMoment): Answer;
  /** The same page of an account that is otherwise; null when there is no account at all. */
  wellOf(change: AccountChange, at: PageMoment): Answer | null;
}
