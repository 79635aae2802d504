import { Module } from '@nestjs/common';
import { EvidenceModule } from '../evidence/evidence.module';
import { ReparseService } from './reparse.service';

/** Stored pages under today's parsers. */
@Module({ imports: [EvidenceModule], providers: [ReparseService] })
export class ReparseModule {}
