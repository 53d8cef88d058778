/** What a step's rule gives whoever appeals, by the code of the knowledge, as a sentence that a letter can hold. */
export const rightSays: Readonly<Record<string, string>> = {
  "another-reviewer": "By the rule, somebody who had no part in the first decision looks at it.",
  "expert-in-the-field":
    "By the rule, the plan asks a health professional trained in the field, and not the one it asked before, where the no rests on medical judgement.",
  "experts-named-on-request": "By the rule, the plan names the experts that it asked.",
  "claim-file-free": "By the rule, copies of all papers on the claim are free.",
  "rule-used-free": "By the rule, the rule or guideline behind the no is free.",
  "new-evidence-shown-first": "By the rule, what is new on the plan's side is shown free, in time to answer.",
  "other-contractor": "By the rule, another company than the one that said no looks at it.",
  "prescriber-is-heard": "By the rule, the reviewer asks the prescriber's view.",
};
