/** What the service answers when it cannot do what was asked: a stable code and one sentence for people. */
export class ApiFault extends Error {
  override name = 'ApiFault';

  constructor(
    /** HTTP status; 0 when nothing answered. */
    readonly status: number,
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}

/** Nothing answered: the service is down or the network is gone. */
export const UNREACHABLE = 'SERVICE.UNREACHABLE';
/** Something answered without a sentence of the service, e.g. a proxy in between. */
export const UNEXPLAINED = 'SERVICE.UNEXPLAINED';

/** The fault for an answer that is not a success. The body is `{ code, message }` when the service wrote it. */
export function faultOf(status: number, body: unknown): ApiFault {
  const { code, message } = (typeof body === 'object' && body ? body : {}) as Record<string, unknown>;
  if (typeof code === 'string' && typeof message === 'string') return new ApiFault(status, code, message);
  return new ApiFault(status, UNEXPLAINED, '');
}

/** Worth asking again by itself: the service is starting or restarting. */
export function isPassing(fault: unknown): boolean {
  return fault instanceof ApiFault && [0, 502, 503, 504].includes(fault.status);
}
