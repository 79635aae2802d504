import { isIP } from 'node:net';

/** Where requests may go. */
export interface DestinationRules {
  /** Exact host names, lower case. */
  allowedHosts: ReadonlySet<string>;
  /** A stand-in for the platforms on this machine; null in real life. */
  replica: URL | null;
}

/** The address to connect to for a page address, and the headers that says which page is meant. */
export interface Destination {
  url: string;
  headers: Record<string, string>;
}

/** Is this an address we go to at all: http or https, an allowed host by name, its usual port, no user name? */
export function isAllowed(url: URL, { allowedHosts }: DestinationRules): boolean {
  return (
    (url.protocol === 'https:' || url.protocol === 'http:') &&
    allowedHosts.has(url.hostname) &&
    isIP(url.hostname) === 0 &&
    url.port === '' &&
    url.username === '' &&
    url.password === ''
  );
}

/** With a replica every page is asked of it, under the path it has on its platform. */
export function destinationOf(url: URL, { replica }: DestinationRules): Destination {
  if (!replica) return { url: url.href, headers: {} };
  const target = new URL(`${url.pathname}${url.search}`, replica);
  return { url: target.href, headers: { 'x-forwarded-host': url.hostname } };
}

/** The address of a replica. Throws RangeError unless it is plain http on this machine's loopback. */
export function replicaAddress(text: string): URL {
  const url = URL.canParse(text) ? new URL(text) : null;
  const isLoopback = url && ['127.0.0.1', '[::1]', 'localhost'].includes(url.hostname);
  if (!url || !isLoopback || url.protocol !== 'http:') {
    throw new RangeError(`A replica must be an http address on the loopback, not "${text}".`);
  }
  return url;
}
