import { Module } from '@nestjs/common';
import { CheckClaimsService } from './check-claims.service';

/** The queue of accounts that are due: who is visited next, by whom. */
@Module({ providers: [CheckClaimsService], exports: [CheckClaimsService] })
export class CheckClaimsModule {}
