import path from 'node:path';
import type { FastifyStaticOptions } from '@fastify/static';

/** Pages of the board have addresses without a file ending; all of them are its one page. */
export function boardAddress(url: string | undefined): string {
  const [address = '/'] = (url ?? '/').split('?');
  if (address === '/api' || address.startsWith('/api/')) return url!;
  return path.posix.extname(address) ? url! : '/index.html';
}

/** The built board with its `.br` and `.gz` neighbours. Names in assets/ carry a hash: they never change. */
export function boardFiles(webDir: string): FastifyStaticOptions {
  return {
    root: webDir,
    preCompressed: true,
    cacheControl: false,
    setHeaders: (reply, file) => {
      const hashed = file.startsWith(path.join(webDir, 'assets') + path.sep);
      reply.header('cache-control', hashed ? 'public, max-age=31536000, immutable' : 'no-cache');
    },
  };
}
