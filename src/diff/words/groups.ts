/** Groups of clerks with the name that owners know them by. */
export const groupWords = (id: string): string => id;
