import { ApiProperty } from '@nestjs/swagger';
import { ArrayMaxSize, IsArray, IsString, Length, MaxLength } from 'class-validator';
import { type Platform, PLATFORMS } from '../../../domain/platform';
import {
  CREDENTIAL_KINDS,
  type CredentialKind,
  type SurfaceCard,
  SURFACE_COUNTS,
  SURFACE_KINDS,
  SURFACE_NEEDS,
} from '../../../ingest/platforms/platform-card';

/** One way to learn what an account's page says. */
export class SurfaceDto {
  @ApiProperty({ type: String })
  name: string;

  @ApiProperty({ type: String })
  title: string;

  @ApiProperty({ type: String, nullable: true, description: 'Null: no requests are sent.' })
  host: string | null;

  @ApiProperty({ enum: SURFACE_KINDS, enumName: 'SurfaceKind' })
  kind: SurfaceCard['kind'];

  @ApiProperty({ enum: SURFACE_NEEDS, enumName: 'SurfaceNeeds' })
  needs: SurfaceCard['needs'];

  @ApiProperty({ enum: SURFACE_COUNTS, enumName: 'SurfaceCounts' })
  counts: SurfaceCard['counts'];

  @ApiProperty({ type: 'integer', description: 'Accounts that one request asks for.' })
  perCall: number;

  @ApiProperty({ type: String })
  note: string;

  @ApiProperty({ type: Boolean })
  enabled: boolean;

  @ApiProperty({ type: String, nullable: true, description: 'What it lacks to be asked well, one sentence.' })
  missing: string | null;
}

/** A cookie or token, without its value. */
export class PlatformCredentialDto {
  @ApiProperty({ enum: CREDENTIAL_KINDS, enumName: 'CredentialKind' })
  kind: CredentialKind;

  @ApiProperty({ type: Boolean })
  isSet: boolean;

  @ApiProperty({ enum: ['environment', 'settings'], enumName: 'CredentialSource', nullable: true })
  source: 'environment' | 'settings' | null;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  setAt: string | null;

  @ApiProperty({ type: String, nullable: true, description: 'Display name.' })
  setBy: string | null;
}

export class SurfacePlatformDto {
  @ApiProperty({ enum: PLATFORMS, enumName: 'Platform' })
  platform: Platform;

  @ApiProperty({ type: String })
  title: string;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  closedOn: string | null;

  @ApiProperty({
    enum: ['environment', 'settings', 'default'],
    enumName: 'SurfacesSource',
    description: 'Who says which surfaces are used; the environment wins over the settings.',
  })
  source: 'environment' | 'settings' | 'default';

  @ApiProperty({ type: [SurfaceDto], description: 'Those in use first, in their order.' })
  surfaces: SurfaceDto[];

  @ApiProperty({ type: [PlatformCredentialDto], description: 'What its surfaces may need.' })
  credentials: PlatformCredentialDto[];
}

export class SurfacesDto {
  @ApiProperty({ type: [SurfacePlatformDto] })
  platforms: SurfacePlatformDto[];
}

export class UpdateSurfacesDto {
  @ApiProperty({ type: [String], description: 'Names of surfaces, first one first; empty: ask nothing.' })
  @IsArray()
  @ArrayMaxSize(20)
  @IsString({ each: true })
  @MaxLength(40, { each: true })
  order: string[];
}

export class PutCredentialDto {
  @ApiProperty({ minLength: 1, maxLength: 8000, description: 'Kept sealed, never answered back.' })
  @IsString()
  @Length(1, 8000)
  value: string;
}
