/** What the columns of all tables are made of. */
import * as pg from 'drizzle-orm/pg-core';

export const at = (name: string) => pg.timestamp(name, { withTimezone: true });
export const amount = (name: string) => pg.numeric(name, { precision: 17, scale: 2 });
export const rate = (name: string) => pg.numeric(name);
export const day = (name: string) => pg.date(name, { mode: 'string' });
export const personId = (name: string) => pg.bigint(name, { mode: 'number' });
export const bytes = pg.customType<{ data: Buffer }>({ dataType: () => 'bytea' });
