import type { FastifyHelmetOptions } from '@fastify/helmet';

/**
 * Headers that work on plain http and for the built board: no `upgrade-insecure-requests`, and HSTS and the
 * opener policy only where the service is reached over https. Charts and components set styles inline.
 */
export function securityHeaders(publicHttps: boolean): FastifyHelmetOptions {
  return {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        baseUri: ["'none'"],
        connectSrc: ["'self'"],
        fontSrc: ["'self'", 'data:'],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
        imgSrc: ["'self'", 'data:', 'blob:'],
        objectSrc: ["'none'"],
        scriptSrc: ["'self'"],
        scriptSrcAttr: ["'none'"],
        styleSrc: ["'self'", "'unsafe-inline'"],
      },
    },
    crossOriginOpenerPolicy: publicHttps && { policy: 'same-origin' },
    originAgentCluster: publicHttps,
    strictTransportSecurity: publicHttps && { maxAge: 31_536_000 },
    referrerPolicy: { policy: 'same-origin' },
    xFrameOptions: { action: 'deny' },
  };
}
