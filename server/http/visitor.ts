import type { FastifyRequest } from 'fastify';
import type { Role } from '../modules/users/user.entity';

/** Who sent the request: the logged-in user, as far as rights go. */
export interface Visitor {
  id: number;
  login: string;
  displayName: string;
  role: Role;
  /** Set for the role `unit` only: the one unit whose rows may be seen and changed. */
  unitId: number | null;
}

/** A request after the guard: public routes may have no visitor. */
export type VisitedRequest = FastifyRequest & { visitor?: Visitor; sessionHash?: string };
