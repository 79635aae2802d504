import type { INestApplication } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { ApiProperty, DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';

/** How every request that fails is answered. */
export class ProblemAnswerDto {
  @ApiProperty({ description: 'Stable, NOUN.FACT.' })
  code: string;

  @ApiProperty({ description: 'One Chinese sentence: what, where, what to do.' })
  message: string;

  @ApiProperty({ required: false, description: 'Depends on the code.' })
  details?: unknown;
}

const FAILURE = {
  description: 'The request failed.',
  content: { 'application/json': { schema: { $ref: '#/components/schemas/ProblemAnswerDto' } } },
};

/** The API's description, made from the controllers and DTOs; paths and schemas in alphabetical order. */
export function openapiDocument(app: INestApplication): OpenAPIObject {
  const head = new DocumentBuilder()
    .setTitle('Tuanwei')
    .setDescription('Takes in the lists of a microblog campaign and shows coverage with proof.')
    .setVersion('1')
    .addCookieAuth('tuanwei_session')
    .build();
  const document = SwaggerModule.createDocument(app, head, { extraModels: [ProblemAnswerDto] });
  for (const item of Object.values(document.paths)) {
    for (const operation of [item.get, item.post, item.put, item.patch, item.delete]) {
      if (operation) operation.responses = { ...operation.responses, default: FAILURE };
    }
  }
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
