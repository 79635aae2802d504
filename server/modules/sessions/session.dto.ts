import { ApiProperty } from '@nestjs/swagger';
import { IsString, Length, MaxLength } from 'class-validator';
import { ROLES, type Role } from '../users/user.entity';

export class LoginDto {
  @ApiProperty()
  @IsString()
  @MaxLength(200)
  login: string;

  @ApiProperty({ format: 'password' })
  @IsString()
  @MaxLength(200)
  password: string;
}

/** A user's own new password, with the one that it replaces. */
export class ChangePasswordDto {
  @ApiProperty({ format: 'password' })
  @IsString()
  @MaxLength(200)
  currentPassword: string;

  @ApiProperty({ minLength: 8, maxLength: 200, format: 'password' })
  @IsString()
  @Length(8, 200)
  newPassword: string;
}

export class SessionUserDto {
  @ApiProperty({ type: 'integer' })
  id: number;

  @ApiProperty()
  login: string;

  @ApiProperty()
  displayName: string;

  @ApiProperty({ enum: ROLES, enumName: 'Role' })
  role: Role;

  @ApiProperty({ type: 'integer', nullable: true })
  unitId: number | null;

  @ApiProperty({ type: String, nullable: true })
  unitName: string | null;
}

export class SessionDto {
  @ApiProperty({ type: SessionUserDto })
  user: SessionUserDto;

  @ApiProperty({ format: 'date-time', description: "The service's clock." })
  now: string;

  @ApiProperty({ description: 'The clock was set by TUANWEI_NOW: the data is a demonstration.' })
  demo: boolean;
}

export class SetupStateDto {
  @ApiProperty({ description: 'No user exists yet: the first one can be made.' })
  needsSetup: boolean;
}
