/** Words by which somebody who writes down a medicine says that it may be another one. */
const DOUBT = /\?|\b(something|maybe|perhaps|possibly|probably|similar|unsure|unclear|(not|un)certain|not sure)\b/i;

/** Whether a name of a medicine says of itself that it may be wrong: "ketoconazole or something". */
export function isDoubtful(name: string): boolean {
  return DOUBT.test(name);
}
