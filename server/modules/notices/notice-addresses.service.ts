import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { maskEmail, readEmail } from '../../../domain/email';
import { Clock } from '../../clock/clock';
import { Sealer } from '../../crypto/seal';
import { ProblemException } from '../../http/problem.exception';
import { AuditService } from '../audit/audit.service';
import { NoticeAddress } from './notice-address.entity';

/** Where units want to be written to; sealed, shown masked. */
@Injectable()
export class NoticeAddressesService {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly sealer: Sealer,
    private readonly clock: Clock,
    private readonly audit: AuditService,
  ) {}

  /** Blank takes the address away. Returns it masked. */
  async put(unitId: number, typed: string | null, userId: number): Promise<string | null> {
    const email = typed?.trim() ? readEmail(typed) : null;
    if (typed?.trim() && email === null) {
      throw new ProblemException({
        code: 'EMAIL.MALFORMED',
        message: '这不是邮箱地址，请写成 name@example.com 的样子。',
      });
    }
    if (email === null) await this.dataSource.manager.delete(NoticeAddress, { unitId });
    else await this.save(unitId, email);
    await this.audit.record({ userId, action: 'NOTICE_ADDRESS.CHANGE', subject: `unit:${unitId}` });
    return email === null ? null : maskEmail(email);
  }

  async of(unitId: number): Promise<string | null> {
    const address = await this.dataSource.manager.findOneBy(NoticeAddress, { unitId });
    return address ? this.sealer.open(address.sealedEmail) : null;
  }

  /** Masked, by unit. */
  async maskedAll(): Promise<Map<number, string>> {
    const all = await this.dataSource.manager.find(NoticeAddress);
    return new Map(all.map(({ unitId, sealedEmail }) => [unitId, maskEmail(this.sealer.open(sealedEmail))]));
  }

  private save(unitId: number, email: string): Promise<unknown> {
    const address = { unitId, sealedEmail: this.sealer.seal(email), changedAt: this.clock.now() };
    return this.dataSource.manager.upsert(NoticeAddress, address, ['unitId']);
  }
}
