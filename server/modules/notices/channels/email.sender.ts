import { createTransport } from 'nodemailer';
import { readEmail } from '../../../../domain/email';
import { type NoticeSender, type OutgoingNotice, type SendResult, textIn } from './notice-sender';

/** A mail server (SMTP). `secure`: TLS from the first byte; otherwise STARTTLS where the server offers it. */
export interface EmailSettings {
  host: string;
  port: number;
  secure: boolean;
  user: string | null;
  password: string | null;
  /** Sender's address. */
  from: string;
}

const TIMEOUT_MS = 15_000;

/** Writes to single units by e-mail. */
export const EMAIL_SENDER: NoticeSender<EmailSettings> = {
  kind: 'email',

  read(given) {
    const host = textIn(given, 'host');
    const from = readEmail(textIn(given, 'from') ?? '');
    const port = Number(given['port']);
    if (host === null || !/^[a-z0-9.-]{1,253}$/i.test(host))
      return { fault: '邮件服务器地址不对，请填写如 smtp.example.com。' };
    if (!Number.isInteger(port) || port < 1 || port > 65_535)
      return { fault: '邮件服务器端口不对，常用 465（加密）或 25、587。' };
    if (from === null) return { fault: '发件人邮箱不对，请填写如 name@example.com。' };
    const [user, password] = [textIn(given, 'user'), textIn(given, 'password')];
    return { settings: { host, port, secure: given['secure'] === true, user, password, from } };
  },

  async send(settings, notice): Promise<SendResult> {
    if (notice.to === null) return { kind: 'never', fault: '该单位没有登记邮箱，请先登记。' };
    const transport = createTransport(transportOptions(settings));
    try {
      await transport.sendMail(mailOf(settings, notice, notice.to));
      return { kind: 'sent' };
    } catch (error) {
      return resultOf(error);
    } finally {
      transport.close();
    }
  },

  shown: ({ host, port, secure, user, from, password }) => ({
    ...{ host, port, secure, user, from },
    hasPassword: password !== null,
  }),
};

function transportOptions({ host, port, secure, user, password }: EmailSettings) {
  return {
    ...{ host, port, secure },
    ...(user !== null && { auth: { user, pass: password ?? '' } }),
    ...{ connectionTimeout: TIMEOUT_MS, greetingTimeout: TIMEOUT_MS, socketTimeout: TIMEOUT_MS },
    // Notices are plain text: nothing of them may name a file or an address to fetch.
    ...{ disableFileAccess: true, disableUrlAccess: true },
  };
}

function mailOf({ from }: EmailSettings, { title, body }: OutgoingNotice, to: string) {
  return { from, to, subject: title, text: body };
}

/** Codes of 500 and above are the server's last word; everything else may go better later. */
function resultOf(error: unknown): SendResult {
  const { code, responseCode } = error as { code?: unknown; responseCode?: unknown };
  if (code === 'EAUTH') return { kind: 'never', fault: '邮件服务器不接受用户名或密码，请核对。' };
  if (typeof responseCode === 'number' && responseCode >= 500)
    return { kind: 'never', fault: `邮件服务器拒收（代码 ${responseCode}），请核对收件人和发件人。` };
  const why = typeof code === 'string' ? code : '原因不明';
  return { kind: 'later', fault: `连不上邮件服务器或对方暂不接收（${why}）。` };
}
