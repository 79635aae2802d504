import { SetMetadata } from '@nestjs/common';
import type { Role } from '../modules/users/user.entity';

export const ROLES_KEY = 'tuanwei:roles';

/** Who may call the route. Every route carries this or @Public(); one with neither stops the start. */
export const Roles = (...roles: Role[]) => SetMetadata(ROLES_KEY, roles);
