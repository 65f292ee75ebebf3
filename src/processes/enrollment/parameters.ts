/** What enrollment alone takes from parameters/enrollment.json. */
import { z } from 'zod';
import { months } from '../../policy/index.ts';

export const parameters = {
  /** E-23 to E-25: below which age may they enroll? */
  ageLimitOfMen: months,
  ageLimitOfWomenBefore1996: months,
  ageLimitOfWomenWithoutDeemedMonths: months,
  /** AMB-15: below which age may women enroll from 1996 on who have deemed contribution months? */
  ageLimitOfWomenWithDeemedMonths: months,
  /** AMB-17: whose unemployed workers may enroll? */
  unemployedWorkerEmployers: z.enum(['urbanEnterprise', 'anyUrbanEmployer']),
  /** AMB-22: which hukou of the city must a transport owner have, and must the employees have it too? */
  transportHukou: z.enum(['anyOfCity', 'cityUrban']),
  transportEmployeesNeedHukou: z.boolean(),
} as const;

declare module '../../policy/parameter-schemas.ts' {
  interface ParameterFiles {
    enrollment: typeof parameters;
  }
}
