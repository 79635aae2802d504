import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { FrontPages } from './front-pages';

/**
 * A process of its own that answers with pages of the replica, each written once and then served from memory, so that
 * what is measured is the reading and not the writing of pages. Told `{ readers }`, it shows that many followers from
 * then on. Started by PageServer; ends with its parent.
 */
const pages = new FrontPages();
const server = createServer((request, response) => {
  const host = String(request.headers['x-forwarded-host'] ?? request.headers.host ?? '');
  answer(response, pages.page(host, request.url ?? '/'));
});

function answer(response: ServerResponse, page: { contentType: string; body: Buffer } | null): void {
  if (!page) return void response.writeHead(404).end();
  response.writeHead(200, { 'content-type': page.contentType, 'content-length': page.body.length });
  response.end(page.body);
}

process.on('message', (told: { readers: number }) => {
  pages.readers = told.readers;
  process.send?.({ told });
});
process.on('disconnect', () => process.exit(0));
server.listen(0, '127.0.0.1', () => {
  process.send?.({ url: `http://127.0.0.1:${(server.address() as AddressInfo).port}` });
});
