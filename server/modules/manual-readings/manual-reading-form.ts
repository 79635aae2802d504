import '@fastify/multipart';
import { HttpStatus } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { type CleanPicture, cleanPicture } from '../../../ingest/pictures/picture';
import { ProblemException } from '../../http/problem.exception';
import { RequestPipe } from '../../http/request.pipe';
import { MEGABYTE } from '../../http/upload-limits';
import { RecordManualReadingDto } from './manual-reading.dto';

const LARGEST_PICTURE = 5 * MEGABYTE;
const MOST_PICTURES = 6;
const LIMITS = { fileSize: LARGEST_PICTURE, files: MOST_PICTURES, fields: 20 };

/** What was sent of a reading: its checked fields, and its pictures without what cameras note in them. */
export interface ManualReadingForm {
  fields: RecordManualReadingDto;
  pictures: CleanPicture[];
}

/**
 * Reads the form of a manual reading. Throws a ProblemException: 400 for fields that do not fit, 413 for a picture
 * over 5 MB or more than six, 422 for none or for a file that is no picture.
 */
export async function readManualReadingForm(request: FastifyRequest): Promise<ManualReadingForm> {
  if (!request.isMultipart()) throw broken();
  const { texts, files } = await readParts(request).catch(refuse);
  const fields = await new RequestPipe().transform(texts, {
    type: 'body',
    metatype: RecordManualReadingDto,
  });
  if (files.length === 0) {
    const message = '还没有附上主页的截图，请至少附一张 PNG、JPEG、WebP 或 GIF 图片。';
    throw refused('PICTURE.MISSING', message, HttpStatus.UNPROCESSABLE_ENTITY);
  }
  return { fields: fields as RecordManualReadingDto, pictures: files.map(pictureOf) };
}

interface SentFile {
  name: string;
  bytes: Buffer;
}

async function readParts(request: FastifyRequest) {
  const texts: Record<string, string> = {};
  const files: SentFile[] = [];
  for await (const part of request.parts({ limits: LIMITS })) {
    if (part.type === 'file') files.push({ name: shortName(part.filename), bytes: await part.toBuffer() });
    else if (typeof part.value === 'string') texts[part.fieldname] = part.value;
  }
  return { texts, files };
}

function shortName(name: string): string {
  return [...name.replace(/[\p{Cc}\p{Bidi_Control}]/gu, '')].slice(0, 60).join('');
}

function pictureOf({ name, bytes }: SentFile): CleanPicture {
  const picture = cleanPicture(bytes);
  if (picture === 'format') {
    const message = `“${name}”不是 PNG、JPEG、WebP 或 GIF 图片，请换一张截图。`;
    throw refused('PICTURE.FORMAT', message, HttpStatus.UNPROCESSABLE_ENTITY);
  }
  if (picture === 'broken') {
    const message = `图片“${name}”不完整，打不开；请重新截图后再附上。`;
    throw refused('PICTURE.BROKEN', message, HttpStatus.UNPROCESSABLE_ENTITY);
  }
  return picture;
}

/** The parser's own faults carry a code when something is too large or too much, and nothing when it was cut off. */
function refuse(fault: unknown): never {
  const { code } = (fault ?? {}) as { code?: unknown };
  if (code === 'FST_REQ_FILE_TOO_LARGE') {
    const message = `图片超过 ${LARGEST_PICTURE / MEGABYTE} MB，没有保存；请截取需要的部分，或缩小后再附上。`;
    throw refused('PICTURE.TOO_LARGE', message, HttpStatus.PAYLOAD_TOO_LARGE);
  }
  if (code === 'FST_FILES_LIMIT') {
    const message = `一次最多附 ${MOST_PICTURES} 张图片，没有保存；请留下能说明问题的几张。`;
    throw refused('PICTURE.TOO_MANY', message, HttpStatus.PAYLOAD_TOO_LARGE);
  }
  if (typeof code === 'string' && !code.startsWith('FST_')) throw fault;
  throw broken();
}

function broken(): ProblemException {
  return refused('UPLOAD.BROKEN', '提交的内容不完整，没有保存；请检查网络后重新提交。');
}

function refused(code: string, message: string, status?: HttpStatus): ProblemException {
  return new ProblemException({ code, message }, status);
}
