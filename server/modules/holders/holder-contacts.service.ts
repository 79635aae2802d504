import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Sealer } from '../../crypto/seal';
import { ProblemException } from '../../http/problem.exception';
import { AuditService } from '../audit/audit.service';
import type { HolderContactsDto } from './holder.dto';
import { Holder } from './holder.entity';

/** The full view of a holder's contacts: for the committee, and never without a trace. */
@Injectable()
export class HolderContactsService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly sealer: Sealer,
    private readonly audit: AuditService,
  ) {}

  /** The entry is written before anything is shown; without it nothing is. 404 for an unknown holder. */
  async view(holderId: number, userId: number): Promise<HolderContactsDto> {
    const holder = await this.dataSource.getRepository(Holder).findOneBy({ id: holderId });
    if (!holder) throw ProblemException.notFound('HOLDER.NOT_FOUND', '没有这个开户主体，请刷新名单后重试。');
    await this.audit.record({ userId, action: 'CONTACTS.VIEW', subject: `holder:${holderId}` });
    const all: Record<string, string> = holder.sealedContacts
      ? JSON.parse(this.sealer.open(holder.sealedContacts))
      : {};
    const phone = all.phone ?? all.adminPhone ?? all.regPhone ?? all.receiverPhone ?? null;
    return { holderId, phone, email: all.email ?? all.regEmail ?? null, all };
  }
}
