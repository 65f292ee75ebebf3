/** Who asks, in which role, with which assurance, and what that reaches. Pure. */
export * from './actor.ts';
export { type Act, demands, freshSeconds, isAssured, isFresh, isStaffAssured } from './assurance.ts';
export { mayBy, type Right, rights, rightTo } from './rights.ts';
export { type Role, roleNames, rolesByScope, rolesIn, rolesOf } from './roles.ts';
