import type { User } from '../users/user.entity';
import type { SessionDto } from './session.dto';

/** Who is logged in, as the board needs it; the user is loaded with the unit. */
export function sessionToDto(user: User, { now, demo }: { now: Date; demo: boolean }): SessionDto {
  const { id, login, displayName, role, unitId } = user;
  return {
    user: { id, login, displayName, role, unitId, unitName: user.unit?.name ?? null },
    now: now.toISOString(),
    demo,
  };
}
