import { ApiFault, faultOf, UNREACHABLE } from '../../api/api-fault';
import type { PickedFile } from './dropped-files';
import type { IntakeDetail } from './intake-answers';

export interface SendingWatch {
  /** Told again and again how many bytes of the request have left. */
  onBytes: (sent: number) => void;
  signal: AbortSignal;
}

/**
 * Sends files into an intake in one request. A refusal and a broken connection are thrown as an ApiFault, a stop by
 * the signal as an AbortError. By XMLHttpRequest, as `fetch` cannot tell how much has been sent.
 */
export function sendFiles(intakeId: number, files: PickedFile[], watch: SendingWatch): Promise<IntakeDetail> {
  const request = new XMLHttpRequest();
  const answered = new Promise<IntakeDetail>((resolve, reject) => {
    request.addEventListener('load', () => {
      if (request.status >= 200 && request.status < 300) resolve(request.response as IntakeDetail);
      else reject(faultOf(request.status, request.response));
    });
    request.addEventListener('error', () => reject(new ApiFault(0, UNREACHABLE, '')));
    request.addEventListener('abort', () => reject(new DOMException('Stopped', 'AbortError')));
  });
  request.upload.addEventListener('progress', (event) => watch.onBytes(event.loaded));
  watch.signal.addEventListener('abort', () => request.abort());
  request.open('POST', `/api/intakes/${intakeId}/files`);
  request.responseType = 'json';
  request.send(formOf(files));
  return answered;
}

function formOf(files: PickedFile[]): FormData {
  const form = new FormData();
  for (const { file, path } of files) form.append('files', file, path ?? file.name);
  return form;
}
