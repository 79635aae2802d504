import '@fastify/multipart';
import { HttpStatus } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { isStorable } from './storable';
import { ProblemException } from './problem.exception';
import { LARGEST_FILE } from './upload-limits';

/** One file with the texts that a form sends before it. */
export interface FileWithFields {
  fileName: string;
  bytes: Buffer;
  fields: Record<string, string>;
}

const LONGEST_FILE_NAME = 200;

/**
 * The one file of a form. Throws a ProblemException: 400 when there is none or it breaks off, 413 when it is larger
 * than 20 MB.
 */
export async function readFileWithFields(request: FastifyRequest): Promise<FileWithFields> {
  if (!request.isMultipart()) throw noFile();
  try {
    const part = await request.file({ limits: { fileSize: LARGEST_FILE, files: 1, fields: 10 } });
    if (!part) throw noFile();
    const bytes = await part.toBuffer();
    const fileName = [...part.filename].slice(0, LONGEST_FILE_NAME).join('');
    return { fileName, bytes, fields: textsOf(part.fields) };
  } catch (fault) {
    throw refusalOf(fault);
  }
}

function textsOf(fields: Record<string, unknown>): Record<string, string> {
  const texts = Object.entries(fields).flatMap(([name, field]) => {
    const { value } = (field ?? {}) as { value?: unknown };
    return typeof value === 'string' && isStorable(value) ? [[name, value.trim()] as const] : [];
  });
  return Object.fromEntries(texts);
}

function noFile(): ProblemException {
  return new ProblemException({ code: 'UPLOAD.EMPTY', message: '没有收到文件，请选择文件后再上传。' });
}

/** The parser's own faults carry a code when something is too large, and nothing when the upload was cut off. */
function refusalOf(fault: unknown): unknown {
  if (fault instanceof ProblemException) return fault;
  const { code } = (fault ?? {}) as { code?: unknown };
  if (code === 'FST_REQ_FILE_TOO_LARGE') {
    const message = '文件超过 20 MB，未收；请拆成几个文件后重新上传。';
    return new ProblemException({ code: 'FILE.TOO_LARGE', message }, HttpStatus.PAYLOAD_TOO_LARGE);
  }
  if (typeof code === 'string' && !code.startsWith('FST_')) return fault;
  const message = '上传的内容不完整，未收；请检查网络后重新上传。';
  return new ProblemException({ code: 'UPLOAD.BROKEN', message });
}
