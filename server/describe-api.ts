import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { OpenAPIObject } from '@nestjs/swagger';
import { AppModule, type Surroundings } from './app.module';
import { openapiDocument } from './openapi-document';

/** The API's description without starting anything: Nest's preview mode makes no provider. */
export async function describeApi(surroundings: Surroundings): Promise<OpenAPIObject> {
  const app = await NestFactory.create<NestFastifyApplication>(
    AppModule.with(surroundings),
    new FastifyAdapter(),
    { preview: true, logger: ['error', 'fatal'], abortOnError: false },
  );
  app.setGlobalPrefix('api');
  const document = openapiDocument(app);
  await app.close();
  return document;
}
