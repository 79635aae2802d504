import type { ServerResponse } from 'node:http';

/** What the replica sends back: a whole answer, or a way of misbehaving on the open connection. */
export type Answer = WholeAnswer | { misbehave: (response: ServerResponse) => void };

export interface WholeAnswer {
  status: number;
  headers: Record<string, string>;
  body: Buffer;
}

export function jsonAnswer(body: unknown, status = 200): WholeAnswer {
  return whole(status, 'application/json; charset=utf-8', Buffer.from(JSON.stringify(body)));
}

export function htmlAnswer(body: string | Buffer, status = 200): WholeAnswer {
  return whole(status, 'text/html; charset=utf-8', Buffer.from(body));
}

export function redirectAnswer(location: string): WholeAnswer {
  return { status: 302, headers: { location }, body: Buffer.alloc(0) };
}

function whole(status: number, contentType: string, body: Buffer): WholeAnswer {
  return { status, headers: { 'content-type': contentType }, body };
}
