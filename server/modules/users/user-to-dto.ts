import type { UserDto } from './user.dto';
import type { User } from './user.entity';

/** A user, loaded with the unit, as the API shows it. */
export function userToDto(user: User): UserDto {
  return {
    id: user.id,
    login: user.login,
    displayName: user.displayName,
    role: user.role,
    unitId: user.unitId,
    unitName: user.unit?.name ?? null,
    createdAt: user.createdAt.toISOString(),
    disabledAt: user.disabledAt?.toISOString() ?? null,
  };
}
