const BOUNDARY = 'boundary';

export interface Part {
  name: string;
  filename?: string;
  body: string;
}

/** A multipart request written by hand: a browser would not send such names. */
export function multipart(parts: Part[]) {
  const written = parts.map(({ name, filename, body }) => {
    const file =
      filename === undefined ? '' : `; filename="${filename}"\r\nContent-Type: application/octet-stream`;
    return `--${BOUNDARY}\r\nContent-Disposition: form-data; name="${name}"${file}\r\n\r\n${body}\r\n`;
  });
  return {
    headers: { 'content-type': `multipart/form-data; boundary=${BOUNDARY}` },
    payload: `${written.join('')}--${BOUNDARY}--\r\n`,
  };
}
