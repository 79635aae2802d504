import { ApiProperty } from '@nestjs/swagger';
import { HOLDER_CATEGORIES, type HolderCategory } from '../../../domain/holder';
import { HOLDER_STATES, type HolderState } from '../../../domain/holder-state';
import { ORGANIZATION_LEVELS, type OrganizationLevel } from '../../../domain/organization';
import { HolderAccountDto } from './holder.dto';

/** What the forms say of a holder besides its name: post, nature, number of members … */
export class HolderFactDto {
  @ApiProperty({ type: String, description: 'Key of the column.' })
  key: string;

  @ApiProperty({ type: String })
  heading: string;

  @ApiProperty({ type: String })
  text: string;
}

/** One holder as it stands now. */
export class HolderDetailDto {
  @ApiProperty({ type: 'integer' })
  id: number;

  @ApiProperty({ enum: HOLDER_CATEGORIES, enumName: 'HolderCategory' })
  category: HolderCategory;

  @ApiProperty({ type: String })
  name: string;

  @ApiProperty({ type: 'integer' })
  unitId: number;

  @ApiProperty({ type: String })
  unitName: string;

  @ApiProperty({ type: String })
  organizationName: string;

  @ApiProperty({ enum: ORGANIZATION_LEVELS, enumName: 'OrganizationLevel', nullable: true })
  level: OrganizationLevel | null;

  @ApiProperty({
    enum: HOLDER_STATES,
    enumName: 'HolderState',
    nullable: true,
    description: 'null: not due.',
  })
  state: HolderState | null;

  @ApiProperty({ type: [HolderFactDto] })
  facts: HolderFactDto[];

  @ApiProperty({ type: [HolderAccountDto] })
  accounts: HolderAccountDto[];

  @ApiProperty({ type: Boolean, description: 'Has any form given a phone, an e-mail or another contact?' })
  hasContacts: boolean;
}
