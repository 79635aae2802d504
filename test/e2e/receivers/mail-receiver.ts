import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';

export interface ReceivedMail {
  from: string;
  to: string[];
  /** As sent: headers, blank line, body. */
  raw: string;
}

/** A mail server of the test's own (SMTP), that takes one user. */
export class MailReceiver {
  readonly mails: ReceivedMail[] = [];
  /** Recipients it refuses for good. */
  readonly refused = new Set<string>();
  private readonly server: SMTPServer;

  private constructor({ user, password }: { user: string; password: string }) {
    this.server = new SMTPServer({
      disabledCommands: ['STARTTLS'],
      allowInsecureAuth: true,
      onAuth: (auth, _session, done) =>
        auth.username === user && auth.password === password
          ? done(null, { user })
          : done(new Error('wrong user or password')),
      onRcptTo: ({ address }, _session, done) =>
        done(
          this.refused.has(address) ? Object.assign(new Error('no such user'), { responseCode: 550 }) : null,
        ),
      onData: (stream, session, done) => {
        const chunks: Buffer[] = [];
        stream.on('data', (chunk: Buffer) => chunks.push(chunk));
        stream.on('end', () => {
          const { mailFrom, rcptTo } = session.envelope;
          this.mails.push({
            from: mailFrom === false ? '' : mailFrom.address,
            to: rcptTo.map(({ address }) => address),
            raw: Buffer.concat(chunks).toString('utf8'),
          });
          done();
        });
      },
    });
  }

  static async start(login: { user: string; password: string }): Promise<MailReceiver> {
    const receiver = new MailReceiver(login);
    await new Promise<void>((resolve) => receiver.server.listen(0, '127.0.0.1', resolve));
    return receiver;
  }

  get port(): number {
    return (this.server.server.address() as AddressInfo).port;
  }

  stop(): Promise<void> {
    return new Promise((resolve) => this.server.close(resolve));
  }
}
