import type { CoverageSentences } from "../coverage-sentences.ts";

/** What mends each reason for a denial. */
export const reasons: CoverageSentences = {
  "list-every-medicine-tried": () =>
    "List every medicine that was tried: dose, first day, last day, and why it was stopped.",
  "attach-fill-history": () => "Add the pharmacy's list of what was filled, or the note that shows it.",
  "name-an-exception-ground": () =>
    "If a required medicine is not for you, name the ground for an exception and the paper that shows it.",
  "score-sites-and-daily-life": () =>
    "Show how bad it is: a score with its day, the places on the body, and what it does to daily life.",
  "name-guideline-with-year": () => "Name the guideline that supports the medicine, with its year.",
  "say-why-not-each-alternative": () => "Say for each medicine that the plan covers why it is not right for you.",
  "ask-for-approval-again": () => "The clinic sends a new request for approval.",
  "ask-for-an-earlier-start-day": () => "Ask whether the approval can count from an earlier day.",
  "note-when-approval-ends": () => "Write down the day the approval ends, and ask again before that day.",
  "correct-code-and-numbers": () =>
    "The clinic mends the code of the illness, its own number, or the number of tablets.",
  "send-again-not-appeal": () => "Then the request is sent again. An appeal may not be needed.",
  "ask-for-list-exception": () =>
    "Ask for an exception for a medicine that is not on the list. It is often faster than an appeal.",
  "read-plan-text-of-exclusion": () =>
    "Read the plan's own text: does it say that this medicine is left out, and for what?",
  "ask-whether-outside-review-reaches-it": () => "Ask whether a review from outside can look at this. It may not.",
  "show-dose-on-label": () => "Show that dose and number are as the label says for this illness and this stage.",
  "show-label-indication-or-papers": () =>
    "Show that the use stands in the label. If it does not, add the papers that support it.",
  "specialist-signs-with-prescriber": () => "A specialist signs too, or adds a note from a visit.",
  "attach-dated-test-results": () => "Add the test results, each with its day.",
  "give-stop-day-of-other-medicine": () => "Give the day the other medicine was stopped, with the note that shows it.",
  "set-first-and-newest-score-side-by-side": () =>
    "Set the first score, from before treatment, beside the newest one, each with its day.",
  "show-starting-criteria": () => "Show that you meet what the plan asks at the start, as if you were starting now.",
  "say-what-stopping-would-do": () => "Say how you are with the medicine, and what stopping it would do.",
};
