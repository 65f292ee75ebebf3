/** How much of what is costly somebody may ask for in an hour. The defaults are more than any honest person comes to. */
import { wholeNumber } from './config-fields.ts';

/** In an hour. */
interface Allowance {
  person: number;
  /** A member of the staff, who hands in for those at the counter. */
  clerk: number;
  /** All people behind one address, signed in or not. The staff share theirs, and are counted by name alone. */
  address: number;
  /** One unit's or other body's program; its address is not counted. */
  program: number;
}

export interface Limits {
  applications: Allowance;
  /** Spreadsheets of a unit, however many applications they hold: the check is one, and the handing in. */
  batches: Allowance;
  prechecks: Allowance;
  /** Files. */
  papers: Allowance;
}

const perHour = (usual: number) => wholeNumber(usual, 1, 1_000_000);

export const limitFields = {
  APPLICATIONS_PER_HOUR_PERSON: perHour(30),
  APPLICATIONS_PER_HOUR_CLERK: perHour(300),
  APPLICATIONS_PER_HOUR_ADDRESS: perHour(600),
  APPLICATIONS_PER_HOUR_PROGRAM: perHour(3000),
  BATCHES_PER_HOUR_PERSON: perHour(30),
  BATCHES_PER_HOUR_CLERK: perHour(30),
  BATCHES_PER_HOUR_ADDRESS: perHour(300),
  BATCHES_PER_HOUR_PROGRAM: perHour(300),
  PRECHECKS_PER_HOUR_PERSON: perHour(300),
  PRECHECKS_PER_HOUR_CLERK: perHour(1000),
  PRECHECKS_PER_HOUR_ADDRESS: perHour(3000),
  PRECHECKS_PER_HOUR_PROGRAM: perHour(20_000),
  PAPERS_PER_HOUR_PERSON: perHour(100),
  PAPERS_PER_HOUR_CLERK: perHour(1000),
  PAPERS_PER_HOUR_ADDRESS: perHour(1000),
  PAPERS_PER_HOUR_PROGRAM: perHour(5000),
};

export function limitsOf(settings: Record<keyof typeof limitFields, number>): Limits {
  return {
    applications: {
      person: settings.APPLICATIONS_PER_HOUR_PERSON,
      clerk: settings.APPLICATIONS_PER_HOUR_CLERK,
      address: settings.APPLICATIONS_PER_HOUR_ADDRESS,
      program: settings.APPLICATIONS_PER_HOUR_PROGRAM,
    },
    batches: {
      person: settings.BATCHES_PER_HOUR_PERSON,
      clerk: settings.BATCHES_PER_HOUR_CLERK,
      address: settings.BATCHES_PER_HOUR_ADDRESS,
      program: settings.BATCHES_PER_HOUR_PROGRAM,
    },
    prechecks: {
      person: settings.PRECHECKS_PER_HOUR_PERSON,
      clerk: settings.PRECHECKS_PER_HOUR_CLERK,
      address: settings.PRECHECKS_PER_HOUR_ADDRESS,
      program: settings.PRECHECKS_PER_HOUR_PROGRAM,
    },
    papers: {
      person: settings.PAPERS_PER_HOUR_PERSON,
      clerk: settings.PAPERS_PER_HOUR_CLERK,
      address: settings.PAPERS_PER_HOUR_ADDRESS,
      program: settings.PAPERS_PER_HOUR_PROGRAM,
    },
  };
}
