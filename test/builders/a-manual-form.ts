const BOUNDARY = 'manual-form';

/** A picture of one pixel. */
export const GIF = Buffer.from('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7', 'base64');

export interface ManualPicture {
  name: string;
  bytes: Buffer;
}

let made = 0;

/** The fields of a manual reading of a verified page, but for what is given; each a form of its own. */
export function manualFields(given: Record<string, string>): Record<string, string> {
  return {
    requestKey: `form-${String(++made).padStart(8, '0')}`,
    found: 'profile',
    verified: 'yes',
    verifiedKind: 'organization',
    reason: '示例团工委官方微博',
    ...given,
  };
}

/** The form as a browser sends it: fields, then pictures (without them, one). */
export function aManualForm(
  given: Record<string, string>,
  pictures: ManualPicture[] = [{ name: '主页.gif', bytes: GIF }],
) {
  const parts = Object.entries(manualFields(given)).map(([name, value]) => part(`name="${name}"`, value));
  const files = pictures.map(({ name, bytes }) =>
    part(`name="pictures"; filename="${name}"\r\nContent-Type: application/octet-stream`, bytes),
  );
  return {
    headers: { 'content-type': `multipart/form-data; boundary=${BOUNDARY}` },
    payload: Buffer.concat([...parts, ...files, Buffer.from(`--${BOUNDARY}--\r\n`)]),
  };
}

function part(named: string, content: string | Buffer): Buffer {
  const head = Buffer.from(`--${BOUNDARY}\r\nContent-Disposition: form-data; ${named}\r\n\r\n`);
  return Buffer.concat([head, Buffer.from(content as string), Buffer.from('\r\n')]);
}
