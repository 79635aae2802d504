import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What reached the robot. */
export interface RobotCall {
  path: string;
  query: Record<string, string>;
  body: Record<string, unknown>;
}

type RobotAnswer = { status: number; body: unknown };

/** Stands for the robots of work groups: keeps what it gets and answers as it is told. */
export class RobotReceiver {
  readonly calls: RobotCall[] = [];
  private answer: RobotAnswer = { status: 200, body: { errcode: 0, code: 0 } };
  private listeners: (() => void)[] = [];

  private constructor(private readonly server: Server) {}

  static async start(): Promise<RobotReceiver> {
    const server = createServer();
    const receiver = new RobotReceiver(server);
    server.on('request', (request, response) => {
      void receiver.take(request).then(() => {
        const { status, body } = receiver.answer;
        response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
      });
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return receiver;
  }

  /** `127.0.0.1:port`, as the setting of own hosts wants it. */
  get host(): string {
    return `127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  url(path: string): string {
    return `http://${this.host}${path}`;
  }

  answerWith(status: number, body: unknown): void {
    this.answer = { status, body };
  }

  /** Resolves as soon as so many calls have come in. */
  async received(count: number): Promise<RobotCall[]> {
    while (this.calls.length < count) await new Promise<void>((resolve) => this.listeners.push(resolve));
    return this.calls;
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }

  private async take(request: IncomingMessage): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const { pathname, searchParams } = new URL(request.url!, 'http://robot');
    this.calls.push({
      path: pathname,
      query: Object.fromEntries(searchParams),
      body: JSON.parse(Buffer.concat(chunks).toString('utf8')),
    });
    for (const resolve of this.listeners.splice(0)) resolve();
  }
}
