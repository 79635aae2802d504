import '@fastify/multipart';
import { HttpStatus } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { isZipOfWorkbooks } from '../../ingest/forms/workbook/zip-of-workbooks';
import { ProblemException } from './problem.exception';
import { LARGEST_FILE, MEGABYTE } from './upload-limits';

export interface UploadedFile {
  fileName: string;
  /** Inside the folder that was picked; null for a file by itself. */
  path: string | null;
  bytes: Buffer;
}

/** `archives`: ZIPs of workbooks are welcome, which may be larger than one workbook. */
export interface UploadOptions {
  archives?: boolean;
}

const LARGEST_UPLOAD = 64 * MEGABYTE;
const MOST_FILES = 500;
const LONGEST_NAME = 200;
const MOST_FOLDERS = 8;

/**
 * All files of an upload, read before any is taken in: an upload that is too large changes nothing. Throws a
 * ProblemException: 400 when it is no file upload, breaks off or holds no file, 413 when a file or all together are
 * too large.
 */
export async function readUpload(
  request: FastifyRequest,
  options: UploadOptions = {},
): Promise<UploadedFile[]> {
  if (!request.isMultipart()) {
    throw new ProblemException({
      code: 'UPLOAD.NOT_FILES',
      message: '请用页面上的上传按钮选择 Excel 文件上传。',
    });
  }
  const files = await readParts(request, options).catch(refuseBroken);
  if (files.length === 0) {
    throw new ProblemException({
      code: 'UPLOAD.EMPTY',
      message: '没有收到文件，请选择 Excel 文件后再上传。',
    });
  }
  return files;
}

async function readParts(request: FastifyRequest, { archives }: UploadOptions): Promise<UploadedFile[]> {
  const files: UploadedFile[] = [];
  let total = 0;
  const fileSize = archives ? LARGEST_UPLOAD : LARGEST_FILE;
  const parts = request.files({ limits: { fileSize, files: MOST_FILES }, preservePath: true });
  for await (const part of parts) {
    const path = pathOf(part.filename);
    const fileName = path.split('/').at(-1)!;
    const bytes = await readPart(part, LARGEST_UPLOAD - total, fileName);
    if (bytes.length > LARGEST_FILE && !(archives && isZipOfWorkbooks(bytes))) throw fileTooLarge(fileName);
    total += bytes.length;
    files.push({ fileName, path: path === fileName ? null : path, bytes });
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
  if (file.truncated) throw fileTooLarge(fileName);
  return Buffer.concat(chunks);
}

function tooLarge(message: string): ProblemException {
  return new ProblemException({ code: 'FILE.TOO_LARGE', message }, HttpStatus.PAYLOAD_TOO_LARGE);
}

function fileTooLarge(fileName: string): ProblemException {
  return tooLarge(
    `文件“${fileName}”超过 ${LARGEST_FILE / MEGABYTE} MB，本次上传全部未收；请按附表拆成几个文件后重新上传。`,
  );
}

/** Names are for people to recognise, not for opening; a folder's files come with their path in it. */
function pathOf(sent: string | undefined): string {
  const parts = (sent ?? '')
    .split(/[\\/]/)
    .map(namePart)
    .filter((part) => part !== '' && part !== '.' && part !== '..');
  const endsInFolder = /[\\/]$/.test(sent ?? '');
  const named = endsInFolder || parts.length === 0 ? [...parts, '未命名.xlsx'] : parts;
  return named.slice(-MOST_FOLDERS).join('/');
}

function namePart(part: string): string {
  const clean = part.replace(/[\p{Cc}\p{Bidi_Control}]/gu, '').trim();
  return [...clean].slice(0, LONGEST_NAME).join('');
}
