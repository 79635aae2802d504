import { Injectable } from '@nestjs/common';
import { OrganizationNames } from './organization-names.service';
import { OrganizationTree } from './organization-tree.service';

/** Keeps names and places of organizations in order. */
@Injectable()
export class OrganizationRegistrar {
  constructor(
    readonly names: OrganizationNames,
    readonly tree: OrganizationTree,
  ) {}
}
