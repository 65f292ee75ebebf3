import { customType } from 'drizzle-orm/pg-core';

declare const content: unique symbol;

/** A value of this kind, in JSON, sealed: a text that only `opened` reads and only `sealed` makes (src/cases/sealing.ts). */
export type Sealed<T> = string & { readonly [content]: T };

/** A column that holds no value in clear. */
export const sealedColumn = <T>(name: string) => customType<{ data: Sealed<T>; driverData: string }>({ dataType: () => 'text' })(name);
