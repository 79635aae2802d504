import type { LightMyRequestResponse } from 'fastify';

/** The answer to a request; `await` it, or ask for its status first: `await browser.get(url).expect(200)`. */
export class AnswerPromise implements PromiseLike<LightMyRequestResponse> {
  constructor(private readonly answer: Promise<LightMyRequestResponse>) {}

  // oxlint-disable-next-line unicorn/no-thenable -- awaiting it is the point
  then<A, B = never>(
    onAnswer?: ((answer: LightMyRequestResponse) => A | PromiseLike<A>) | null,
    onFault?: ((fault: unknown) => B | PromiseLike<B>) | null,
  ): Promise<A | B> {
    return this.answer.then(onAnswer, onFault);
  }

  /** Fails, showing the body, when the status is another; gives the parsed body, null where there is none. */
  // oxlint-disable-next-line typescript/no-explicit-any -- the body of an answer in a test
  async expect(status: number): Promise<any> {
    const answer = await this.answer;
    if (answer.statusCode !== status) {
      throw new Error(`Expected ${status}, got ${answer.statusCode}: ${answer.body.slice(0, 2000)}`);
    }
    if (!answer.body) return null;
    return String(answer.headers['content-type']).startsWith('application/json')
      ? answer.json()
      : answer.body;
  }
}
