import { Module } from '@nestjs/common';
import { CampaignsModule } from '../campaigns/campaigns.module';
import { OrganizationListService } from './organization-list.service';
import { OrganizationsController } from './organizations.controller';
import { OrganizationsService } from './organizations.service';

/** The register of League organizations, as sheets and people look things up in it. */
@Module({
  imports: [CampaignsModule],
  controllers: [OrganizationsController],
  providers: [OrganizationsService, OrganizationListService],
  exports: [OrganizationsService, OrganizationListService],
})
export class OrganizationsModule {}
