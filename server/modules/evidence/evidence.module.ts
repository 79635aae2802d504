import { Module } from '@nestjs/common';
import { JobsModule } from '../../jobs/jobs.module';
import { EvidenceBodiesService } from './evidence-bodies.service';
import { EvidenceComparisonService } from './evidence-comparison.service';
import { EvidenceJobsService } from './evidence-jobs.service';
import { EvidenceRetentionController } from './evidence-retention.controller';
import { EvidenceRetentionService } from './evidence-retention.service';
import { EvidenceController } from './evidence.controller';
import { EvidenceService } from './evidence.service';
import { StoredPagesService } from './stored-pages.service';

/** Proofs of changes and failures, the bodies of their pages, and how long those are kept. */
@Module({
  imports: [JobsModule],
  controllers: [EvidenceController, EvidenceRetentionController],
  providers: [
    EvidenceService,
    EvidenceBodiesService,
    EvidenceComparisonService,
    EvidenceRetentionService,
    EvidenceJobsService,
    StoredPagesService,
  ],
  exports: [EvidenceService, EvidenceRetentionService, StoredPagesService],
})
export class EvidenceModule {}
