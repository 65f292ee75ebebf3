/** GB 11643, written out once more, so that the library is not its own witness. */
export const isRightIdNumber = (text: string): boolean => /^\d{17}[\dX]$/.test(text) && text === idNumberWith(text.slice(0, 17));

/** @param front the 17 digits before the check digit */
export function idNumberWith(front: string): string {
  const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
  const sum = weights.reduce((total, weight, i) => total + weight * Number(front[i]), 0);
  return `${front}${'10X98765432'[sum % 11]}`;
}

const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY';

/** GB 32100 */
export const isRightCreditCode = (text: string): boolean => text.length === 18 && text === creditCodeWith(text.slice(0, 17));

/** @param front the 17 characters before the check character */
export function creditCodeWith(front: string): string {
  const weights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];
  const sum = weights.reduce((total, weight, i) => total + weight * alphabet.indexOf(front.charAt(i)), 0);
  return front + alphabet.charAt((31 - (sum % 31)) % 31);
}
