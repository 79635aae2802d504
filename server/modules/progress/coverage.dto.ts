import { ApiProperty } from '@nestjs/swagger';
import type { Coverage, CoverageScope } from '../../../domain/coverage';
import { HOLDER_CATEGORIES, type HolderCategory } from '../../../domain/holder';
import { UNIT_KINDS, type UnitKind } from '../../../domain/unit';

const SCOPES: CoverageScope[] = ['above-branch', 'branch', 'all'];

/** Coverage (覆盖率) of a group of holders: claimed, confirmed and stale stand side by side. */
export class CoverageDto implements Coverage {
  @ApiProperty({ type: 'integer', nullable: true, description: 'Holders due; null: no register, unknown.' })
  due: number | null;

  @ApiProperty({ type: 'integer', description: 'A list says that they are verified.' })
  claimed: number;

  @ApiProperty({ type: 'integer', description: 'A check found an account verified in their name.' })
  confirmed: number;

  @ApiProperty({ type: 'integer', description: 'Of the confirmed, those not read within the limit.' })
  stale: number;

  @ApiProperty({ type: Number, nullable: true, description: 'confirmed ÷ due, 0–1; null with nothing due.' })
  rate: number | null;

  @ApiProperty({ type: Number, nullable: true, description: 'stale ÷ due, 0–1: a part of the rate.' })
  staleRate: number | null;
}

export class CategoryCoverageDto {
  @ApiProperty({ enum: HOLDER_CATEGORIES, enumName: 'HolderCategory' })
  category: HolderCategory;

  @ApiProperty({ enum: SCOPES, enumName: 'CoverageScope' })
  scope: CoverageScope;

  @ApiProperty({ type: CoverageDto })
  coverage: CoverageDto;

  @ApiProperty({ type: 'integer', description: 'Confirmed on Sina, those on both platforms included.' })
  bySina: number;

  @ApiProperty({ type: 'integer', description: 'Confirmed on Tencent, those on both platforms included.' })
  byTencent: number;

  @ApiProperty({ type: 'integer', description: 'Confirmed on both platforms.' })
  byBoth: number;
}

export class UnitKindCoverageDto {
  @ApiProperty({ enum: UNIT_KINDS, enumName: 'UnitKind' })
  kind: UnitKind;

  @ApiProperty({ type: 'integer', description: 'Units of this kind that are open.' })
  units: number;

  @ApiProperty({ type: CoverageDto, description: 'Organizations above branch level.' })
  coverage: CoverageDto;

  @ApiProperty({ type: CoverageDto })
  cadres: CoverageDto;
}
