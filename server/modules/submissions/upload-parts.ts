import '@fastify/multipart';
import { HttpStatus } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { ProblemException } from '../../http/problem.exception';

export interface UploadedFile {
  fileName: string;
  bytes: Buffer;
}

const MEGABYTE = 1024 * 1024;
/** The reader takes no larger workbook. */
const LARGEST_FILE = 20 * MEGABYTE;
const LARGEST_UPLOAD = 64 * MEGABYTE;
const MOST_FILES = 500;

/**
 * All files of an upload, read before any is taken in: an upload that is too large changes nothing. Throws a
 * ProblemException: 400 when it is no file upload, breaks off or holds no file, 413 when a file or all together are
 * too large.
 */
export async function readUpload(request: FastifyRequest): Promise<UploadedFile[]> {
  if (!request.isMultipart()) {
    throw new ProblemException({
      code: 'UPLOAD.NOT_FILES',
      message: '请用页面上的上传按钮选择 Excel 文件上传。',
    });
  }
  const files = await readParts(request).catch(refuseBroken);
  if (files.length === 0) {
    throw new ProblemException({
      code: 'UPLOAD.EMPTY',
      message: '没有收到文件，请选择 Excel 文件后再上传。',
    });
  }
  return files;
}

async function readParts(request: FastifyRequest): Promise<UploadedFile[]> {
  const files: UploadedFile[] = [];
  let total = 0;
  for await (const part of request.files({ limits: { fileSize: LARGEST_FILE, files: MOST_FILES } })) {
    const fileName = fileNameOf(part.filename);
    const bytes = await readPart(part, LARGEST_UPLOAD - total, fileName);
    total += bytes.length;
    files.push({ fileName, bytes });
  }
  return files;
}

/** The parser's own faults say nothing of a status: the upload was cut off, or is no multipart at all. */
function refuseBroken(fault: unknown): never {
  if (fault instanceof Error && !(fault instanceof ProblemException) && !('statusCode' in fault)) {
    const message = '上传的内容不完整，全部未收；请检查网络后重新上传。';
    throw new ProblemException({ code: 'UPLOAD.BROKEN', message });
  }
  throw fault;
}

interface FilePart {
  file: AsyncIterable<Buffer> & { truncated: boolean };
}

async function readPart({ file }: FilePart, room: number, fileName: string): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of file) {
    size += chunk.length;
    if (size > room)
      throw tooLarge(`一次上传的文件合计超过 ${LARGEST_UPLOAD / MEGABYTE} MB，全部未收；请分批上传。`);
    chunks.push(chunk);
  }
  if (file.truncated) {
    throw tooLarge(
      `文件“${fileName}”超过 ${LARGEST_FILE / MEGABYTE} MB，本次上传全部未收；请按附表拆成几个文件后重新上传。`,
    );
  }
  return Buffer.concat(chunks);
}

function tooLarge(message: string): ProblemException {
  return new ProblemException({ code: 'FILE.TOO_LARGE', message }, HttpStatus.PAYLOAD_TOO_LARGE);
}

/** Browsers may send a path; names are for people to recognise, not for opening. */
function fileNameOf(sent: string | undefined): string {
  const name = (sent ?? '')
    .split(/[\\/]/)
    .at(-1)!
    .replace(/[\p{Cc}\p{Bidi_Control}]/gu, '')
    .trim();
  return [...name].slice(0, 200).join('') || '未命名.xlsx';
}
