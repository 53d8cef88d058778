/** What a step's rule gives whoever appeals, by the code of the knowledge, as a sentence of a letter. */
export const rightSays: Readonly<Record<string, string>> = {
  "another-reviewer": "By the rule, somebody who had no part in the first decision looks at it.",
};
