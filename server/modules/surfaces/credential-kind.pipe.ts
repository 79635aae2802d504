import type { PipeTransform } from '@nestjs/common';
import { CREDENTIAL_KINDS, type CredentialKind } from '../../../ingest/platforms/platform-card';
import { ProblemException } from '../../http/problem.exception';

/** The kind of credential in a route's address. Throws a ProblemException (404) for any other word. */
export class CredentialKindPipe implements PipeTransform<string, CredentialKind> {
  transform(given: string): CredentialKind {
    const kind = CREDENTIAL_KINDS.find((known) => known === given);
    if (kind) return kind;
    throw ProblemException.notFound('CREDENTIAL.UNKNOWN', '没有这一种授权，只有 cookie 和 token。');
  }
}
