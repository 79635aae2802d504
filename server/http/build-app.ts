import type { IncomingMessage } from 'node:http';
import { existsSync } from 'node:fs';
import cookie from '@fastify/cookie';
import helmet from '@fastify/helmet';
import multipart from '@fastify/multipart';
import files from '@fastify/static';
import type { LogLevel } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { AppModule, type Surroundings } from '../app.module';
import { serveOpenapi } from '../openapi-document';
import { boardAddress, boardFiles } from './board-files';
import { refuseBadAddress } from './problem.filter';
import { securityHeaders } from './security-headers';
import { LARGEST_FILE } from './upload-limits';

export interface BuiltApp {
  app: NestFastifyApplication;
  /** Every route, as `GET /api/health`: the table of rights is held against this list. */
  routes: string[];
}

export const UPLOAD_LIMITS = { fileSize: LARGEST_FILE, files: 100, fields: 20, fieldSize: 64 * 1024 };

/** The service over HTTP, ready to listen or to be injected into; nothing is opened before `init` or `listen`. */
export async function buildApp(surroundings: Surroundings, logger: LogLevel[]): Promise<BuiltApp> {
  const { config } = surroundings;
  const adapter = new FastifyAdapter({
    trustProxy: config.trustProxy,
    frameworkErrors: refuseBadAddress,
    rewriteUrl: (request: IncomingMessage) =>
      request.method === 'GET' ? boardAddress(request.url) : request.url!,
  });
  const routes = listRoutes(adapter);
  const app = await NestFactory.create<NestFastifyApplication>(AppModule.with(surroundings), adapter, {
    logger,
    abortOnError: false,
  });
  app.setGlobalPrefix('api');
  await app.register(cookie);
  await app.register(helmet, securityHeaders(config.publicHttps));
  await app.register(multipart, { limits: UPLOAD_LIMITS });
  if (existsSync(config.webDir)) await app.register(files, boardFiles(config.webDir));
  serveOpenapi(app);
  return { app, routes };
}

function listRoutes(adapter: FastifyAdapter): string[] {
  const routes: string[] = [];
  adapter.getInstance().addHook('onRoute', ({ method, url }) => {
    for (const one of [method].flat()) routes.push(`${one} ${url}`);
  });
  return routes;
}
