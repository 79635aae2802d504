import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { InjectOptions } from 'fastify';
import { AnswerPromise } from './answer';

type Body = InjectOptions['payload'];

/** Sends requests as a browser on our own pages would: keeps cookies, tells its origin. No socket is opened. */
export class Browser {
  private cookies: Record<string, string> = {};

  constructor(private readonly app: NestFastifyApplication) {}

  get(url: string): AnswerPromise {
    return this.send({ method: 'GET', url });
  }

  post(url: string, payload?: Body): AnswerPromise {
    return this.send({ method: 'POST', url, payload });
  }

  put(url: string, payload?: Body): AnswerPromise {
    return this.send({ method: 'PUT', url, payload });
  }

  patch(url: string, payload?: Body): AnswerPromise {
    return this.send({ method: 'PATCH', url, payload });
  }

  delete(url: string): AnswerPromise {
    return this.send({ method: 'DELETE', url });
  }

  /** A multipart upload, as the upload page sends it. */
  upload(url: string, form: FormData): AnswerPromise {
    return new AnswerPromise(
      (async () => {
        const request = new Request('http://localhost', { method: 'POST', body: form });
        return this.inject({
          method: 'POST',
          url,
          payload: Buffer.from(await request.arrayBuffer()),
          headers: { 'content-type': request.headers.get('content-type')! },
        });
      })(),
    );
  }

  /** Any request; headers given here win over the browser's own. */
  send(request: InjectOptions): AnswerPromise {
    return new AnswerPromise(this.inject(request));
  }

  private async inject(request: InjectOptions) {
    const headers = { 'sec-fetch-site': 'same-origin', ...request.headers };
    const answer = await this.app.inject({ ...request, headers, cookies: this.cookies });
    for (const { name, value } of answer.cookies) {
      if (value) this.cookies[name] = value;
      else delete this.cookies[name];
    }
    return answer;
  }
}
