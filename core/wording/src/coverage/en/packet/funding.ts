/** What such a request is judged by, by the code of the knowledge, for the clinician who writes it. */
export const fundingRules: Readonly<Record<string, string>> = {
  "request-needs-different-case":
    "The request shows that the patient is clearly different from others with the illness, and that the medicine would work differently for this patient.",
  "request-needs-effect-and-value":
    "The request shows that the medicine works for this illness, and that it is a good use of NHS money.",
  "request-needs-benefit-and-value":
    "The request shows that the patient would gain clearly from the medicine, and that its cost is in balance with that.",
  "request-social-reasons-do-not-count": "Work, study, family and money do not count.",
  "request-no-names-in-free-text": "Names and birthdays do not belong in the free text of the form.",
  "request-whole-papers": "Papers are sent whole, with the points that matter marked.",
  "request-incomplete-comes-back": "A form that is not complete is sent back.",
  "request-decided-on-paper": "The request is decided on the papers alone.",
  "review-of-process-only": "A review looks at how it was decided; that somebody disagrees is not enough.",
};

/** What only the clinic can write in a request for one person. */
export const fundingAsks = {
  difference: {
    text: "How this patient differs from others with the same condition: for the clinician to write",
    ask: "Ask the clinician to write this. It cannot be read off a record.",
  },
} as const;
