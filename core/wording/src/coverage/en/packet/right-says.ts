/** What a step's rule gives whoever appeals, by the code of the knowledge, in a prescriber's letter. */
export const rightSays: Readonly<Record<string, string>> = {
  "another-reviewer": "By the rule, somebody who had no part in the first decision looks at it.",
  "expert-in-the-field":
    "By the rule, where the denial rests on medical judgement, the plan asks a health professional trained in the field, and not the one it asked before.",
  "experts-named-on-request": "By the rule, the plan names the experts that it asked.",
  "claim-file-free": "By the rule, copies of all papers on the claim are free of charge.",
  "rule-used-free": "By the rule, the criterion or guideline behind the denial is free of charge.",
  "prescriber-is-heard": "By the rule, the reviewer asks the prescriber's view.",
};

/** The same in the person's own letter. */
export const ownRightSays: Readonly<Record<string, string>> = {
  "another-reviewer": "The rule says that this must be someone new.",
  "expert-in-the-field": "The rule says that you must ask someone trained in the field.",
  "experts-named-on-request": "The rule says that you must name the people you asked.",
  "claim-file-free": "The rule says that this is free.",
  "rule-used-free": "The rule says that this is free too.",
};
