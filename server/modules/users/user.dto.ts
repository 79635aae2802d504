import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsBoolean, IsIn, IsOptional, IsString, Length, Matches } from 'class-validator';
import { IsId } from '../../http/id';
import { MayBeAbsent } from '../../http/may-be-absent';
import { ROLES, type Role } from './user.entity';

/** What a login may be: no blanks, so that nobody types one without seeing it. */
export const LOGIN_PATTERN = /^[\p{L}\p{N}._@-]{2,40}$/u;

export class UserDto {
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

  @ApiProperty({ format: 'date-time' })
  createdAt: string;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  disabledAt: string | null;
}

/** The first user: role `committee`. */
export class CreateFirstUserDto {
  @ApiProperty({ pattern: LOGIN_PATTERN.source })
  @IsString()
  @Matches(LOGIN_PATTERN, { message: '应为 2 至 40 个字母、数字或汉字，不含空格' })
  login: string;

  @ApiProperty({ minLength: 1, maxLength: 40 })
  @IsString()
  @Length(1, 40)
  @Matches(/\S/, { message: '不能为空' })
  displayName: string;

  @ApiProperty({ minLength: 8, maxLength: 200, format: 'password' })
  @IsString()
  @Length(8, 200)
  password: string;
}

export class CreateUserDto extends CreateFirstUserDto {
  @ApiProperty({ enum: ROLES, enumName: 'Role' })
  @IsIn(ROLES)
  role: Role;

  @ApiPropertyOptional({ type: 'integer', nullable: true, description: 'Required for the role unit only.' })
  @IsOptional()
  @IsId()
  unitId?: number | null;
}

export class UpdateUserDto {
  @ApiPropertyOptional({ minLength: 1, maxLength: 40 })
  @MayBeAbsent()
  @IsString()
  @Length(1, 40)
  @Matches(/\S/, { message: '不能为空' })
  displayName?: string;

  @ApiPropertyOptional({ minLength: 8, maxLength: 200, format: 'password' })
  @MayBeAbsent()
  @IsString()
  @Length(8, 200)
  password?: string;

  @ApiPropertyOptional()
  @MayBeAbsent()
  @IsBoolean()
  disabled?: boolean;
}
