import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/audit.module';
import { CampaignsModule } from '../campaigns/campaigns.module';
import { DiscrepanciesModule } from '../discrepancies/discrepancies.module';
import { OrganizationsModule } from '../organizations/organizations.module';
import { SubmissionsModule } from '../submissions/submissions.module';
import { AliasMemory } from './alias-memory.service';
import { OrganizationEditingController } from './organization-editing.controller';
import { OrganizationEditing } from './organization-editing.service';
import { OrganizationMerge } from './organization-merge.service';
import { OrganizationNames } from './organization-names.service';
import { OrganizationRegistrar } from './organization-registrar.service';
import { OrganizationTree } from './organization-tree.service';
import { RegisterChangesController } from './register-changes.controller';
import { RegisterChangesService } from './register-changes.service';
import { RegisterExport } from './register-export.service';
import { RegisterFilesController } from './register-files.controller';
import { RegisterImports } from './register-imports.service';
import { RegisterJournal } from './register-journal.service';
import { RegisterUndo } from './register-undo.service';
import { UnitEditingController } from './unit-editing.controller';
import { UnitEditing } from './unit-editing.service';

/** The upkeep of the register: units and organizations are added, edited, moved and merged, and all of it undone. */
@Module({
  imports: [AuditModule, CampaignsModule, DiscrepanciesModule, OrganizationsModule, SubmissionsModule],
  controllers: [
    OrganizationEditingController,
    UnitEditingController,
    RegisterChangesController,
    RegisterFilesController,
  ],
  providers: [
    AliasMemory,
    OrganizationEditing,
    OrganizationMerge,
    OrganizationNames,
    OrganizationRegistrar,
    OrganizationTree,
    RegisterChangesService,
    RegisterExport,
    RegisterImports,
    RegisterJournal,
    RegisterUndo,
    UnitEditing,
  ],
  exports: [AliasMemory, RegisterExport, RegisterImports],
})
export class RegisterModule {}
