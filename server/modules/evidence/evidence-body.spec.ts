import { gunzipSync } from 'node:zlib';
import { MAX_EVIDENCE_BYTES, packEvidence, unpackEvidence } from './evidence-body';

const body = Buffer.from('<html>示例区团委 SUB=_2A25-secret</html>');

describe('packing a page', () => {
  it('keeps the bytes as they came, named by their hash', async () => {
    const packed = await packEvidence({ body, contentType: 'text/html', secrets: [] });
    expect(gunzipSync(packed.gzippedBody)).toEqual(body);
    expect(packed).toMatchObject({ size: body.length, contentType: 'text/html' });
    expect(packed.sha256).toMatch(/^[0-9a-f]{64}$/);
    expect((await packEvidence({ body, contentType: null, secrets: [] })).sha256).toBe(packed.sha256);
  });

  it('keeps none of our own secrets', async () => {
    const packed = await packEvidence({ body, contentType: null, secrets: ['_2A25-secret'] });
    expect(gunzipSync(packed.gzippedBody).toString()).toBe('<html>示例区团委 SUB=***</html>');
  });

  it('cuts an endless body', async () => {
    const endless = Buffer.alloc(MAX_EVIDENCE_BYTES + 1, 'x');
    const packed = await packEvidence({ body: endless, contentType: null, secrets: [] });
    expect(packed.size).toBe(MAX_EVIDENCE_BYTES);
    expect(packed.fullSize).toBe(MAX_EVIDENCE_BYTES + 1);
    expect(packed.contentType).toBe('application/octet-stream');
  });

  it('leaves no half of a secret at the edge of the cut', async () => {
    const secret = '_2A25-secret';
    const body = Buffer.concat([Buffer.alloc(MAX_EVIDENCE_BYTES - 6, 'x'), Buffer.from(secret)]);
    const packed = await packEvidence({ body, contentType: null, secrets: [secret] });
    expect((await unpackEvidence(packed.gzippedBody)).toString().slice(-9)).toBe('xxxxxx***');
  });
});
