import createClient from 'openapi-fetch';
import { ApiFault, faultOf, UNREACHABLE } from './api-fault';
import type { paths } from './schema';

/** The service over HTTP, typed by its own OpenAPI document. */
export const api = createClient<paths>({ baseUrl: '/', credentials: 'same-origin' });

interface Answer<Body> {
  data?: Body;
  error?: unknown;
  response: Response;
}

/** The body of a good answer. Everything else, a broken connection included, is thrown as an ApiFault. */
export async function bodyOf<Body>(asked: Promise<Answer<Body>>): Promise<Body> {
  const answer = await asked.catch((reason: unknown) => {
    if (reason instanceof DOMException && reason.name === 'AbortError') throw reason;
    throw new ApiFault(0, UNREACHABLE, '');
  });
  if (!answer.response.ok) throw faultOf(answer.response.status, answer.error);
  return answer.data as Body;
}
