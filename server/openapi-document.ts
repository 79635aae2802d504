import type { INestApplication } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';

/** The API's description, made from the controllers and DTOs; paths and schemas in alphabetical order. */
export function openapiDocument(app: INestApplication): OpenAPIObject {
  const head = new DocumentBuilder()
    .setTitle('Tuanwei')
    .setDescription('Takes in the lists of a microblog campaign and shows coverage with proof.')
    .setVersion('1')
    .addCookieAuth('tuanwei_session')
    .build();
  const document = SwaggerModule.createDocument(app, head);
  document.paths = sorted(document.paths);
  document.components = { ...document.components, schemas: sorted(document.components?.schemas ?? {}) };
  return document;
}

/** Serves the description at /api/openapi.json; made at the first request. */
export function serveOpenapi(app: NestFastifyApplication): void {
  let document: OpenAPIObject | null = null;
  app
    .getHttpAdapter()
    .getInstance()
    .get('/api/openapi.json', () => (document ??= openapiDocument(app)));
}

function sorted<Value>(record: Record<string, Value>): Record<string, Value> {
  return Object.fromEntries(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1)));
}
