export const checkPlace = { name: '先查一查', address: '/check' } as const;
export const checkAddress = (process: string): string => `${checkPlace.address}/${process}`;
