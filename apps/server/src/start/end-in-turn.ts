/** What has to end before the program does, with the words for where it cannot. */
export type Ending = { readonly what: string; readonly end: () => Promise<unknown> };

/**
 * Ends one after the other. One that fails is told by its kind alone, since its text can hold a value of the record, and
 * keeps none of the next from ending.
 * @returns the exit code: 1 where one failed.
 */
export async function endInTurn(endings: readonly Ending[], warn: (line: string) => void): Promise<0 | 1> {
  let code: 0 | 1 = 0;
  for (const { what, end } of endings) {
    try {
      await end();
    } catch (error) {
      code = 1;
      warn(`${what} did not end well (${error instanceof Error ? error.name : typeof error}).\n`);
    }
  }
  return code;
}
