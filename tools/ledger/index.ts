/** What `npm run ledger` prints. */
export { balancesText, verifiedText } from './books.ts';
export { comparedText, movementsIn } from './statement.ts';
