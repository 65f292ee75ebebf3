/**
 * The tables. After a change: `npx drizzle-kit generate --dialect postgresql --schema src/cases/schema/index.ts
 * --out src/cases/migrations`; a test holds that the migrations give these tables.
 *
 * Codes are text, not database enums: the list of values belongs to the schemas, and grows without a migration.
 * Amounts are exact. Personal data and whatever a person typed are sealed (docs/personal-data.md goes through all columns): who
 * forgets the key forgets them, and the rows stay as statistics.
 */
export * from './access.ts';
export * from './audit.ts';
export * from './books.ts';
export * from './cases.ts';
export * from './channels.ts';
export * from './course.ts';
export * from './drafts.ts';
export * from './money.ts';
export * from './operation.ts';
export * from './originals.ts';
export * from './outboxes.ts';
export * from './papers.ts';
export * from './ratings.ts';
export * from './reconciliations.ts';
export * from './sealed.ts';
export * from './transfers.ts';
export * from './work.ts';
