import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource, type EntityManager } from 'typeorm';
import type { Organization } from '../organizations/organization.entity';
import { OrganizationRegistrar } from './organization-registrar.service';
import { RegisterJournal } from './register-journal.service';

/** A name that was settled to mean an organization, and by whom. */
export interface NameToRemember {
  organization: Organization;
  name: string;
  userId: number | null;
}

/** Remembers what names were settled to mean (对照名); each is a change of the register that can be undone. */
@Injectable()
export class AliasMemory {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly journal: RegisterJournal,
    private readonly registrar: OrganizationRegistrar,
  ) {}

  /** 404 when there is none. */
  organization(id: number): Promise<Organization> {
    return this.registrar.tree.organization(this.dataSource.manager, id);
  }

  /** In the caller's transaction. Throws when the name is an organization's own, or means another of the unit. */
  async remember(manager: EntityManager, { organization, name, userId }: NameToRemember): Promise<void> {
    const { campaignId } = organization;
    await this.journal.recordWithin(manager, { campaignId, kind: 'alias', userId }, async (_, { at }) => {
      await this.registrar.names.remember(manager, { organization, userId, at }, name);
      return { summary: `把“${name}”记为“${organization.name}”的对照名`, result: null };
    });
  }
}
