/**
 * Why a row of a look-back shows no counts, in words that the screen and the files share. It does not tell which of the two
 * it is: that would say which numbers are small. `below`: numbers from 1 to one below it are small.
 */
export function hiddenWhy(below: number): string {
  return `a number in it is below ${below}, or would let one be computed`;
}
