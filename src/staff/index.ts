/** The staff: persons, their groups and roles, and who stands in for whom. */
export { staffGaps } from './gaps.ts';
export { isExample, type Person, type StaffRole, staffRoles } from './person.ts';
export { exampleStaffFile, openStaff, readStaff, type StaffFile, StaffUnusable } from './read.ts';
export { type CompletedTask, type UncountedReason, uncountedReasons, type Verdict, verdictOn } from './verdict.ts';
export { type Capacity, type Staff, staffOf } from './staff.ts';
