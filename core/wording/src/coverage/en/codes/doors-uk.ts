import type { CoverageSentences } from "../coverage-sentences.ts";

/** What is worth knowing of the ways in the health services of the United Kingdom. */
export const doorsUk: CoverageSentences = {
  "recommended-must-be-funded-within": (time) =>
    `The NHS must pay for a medicine that NICE recommends, for all who fit what NICE says. As a rule it has ${time} after NICE publishes.`,
  "early-access-funded-within": (time) => `After the early access scheme, the NHS agreed to pay within ${time}.`,
  "recommended-without-extra-limits": () =>
    "A medicine that NICE recommends must be on the local list, with no limits added to what NICE says.",
  "right-if-clinician-agrees": () =>
    "You have the right to a medicine that NICE recommends, if your doctor says that it is right for you.",
  "decision-must-be-explained": () => "If the local NHS does not pay for a medicine, it has to explain why.",
  "form-by-clinician": () => "The clinic fills in the form. You cannot send it yourself.",
  "form-at-start-and-to-go-on": () => "There is a form at the start and one to go on.",
  "request-goes-to-who-pays": () =>
    "It goes to whoever pays for the medicine: the integrated care board, or NHS England.",
  "request-needs-different-case": () =>
    "It has to show two things. You are clearly different from others with the illness. And the medicine would work differently for you.",
  "request-needs-effect-and-value": () =>
    "It has to show that the medicine works for this illness, and that it is a good use of NHS money.",
  "request-social-reasons-do-not-count": () =>
    "Work, study, family and money do not count. What counts is the illness and what the medicine would do.",
  "request-no-names-in-free-text": () => "Names and birthdays do not belong in the free text of the form.",
  "request-whole-papers": () => "Papers are sent whole, with the points that matter marked.",
  "request-incomplete-comes-back": () => "A form that is not complete is sent back.",
  "request-needs-benefit-and-value": () =>
    "It has to show that you would gain clearly from the medicine, and that its cost is in balance with that.",
  "request-decided-on-paper": () => "It is decided on the papers alone.",
  "request-panel-meets": (often) => `The panel meets ${often}. What is urgent can be decided in between.`,
  "review-with-new-facts": () =>
    "When there is something new and important on the illness, the clinic can ask for a new look.",
  "review-no-law": () => "No law says that there must be an appeal. A board may allow one.",
  "review-of-process-only": () => "A review looks at how it was decided. That somebody disagrees is not enough.",
  "review-sent-before-meeting": (days) => `It has to be sent at least ${days} before a meeting.`,
  "review-sends-back": () => "If there are grounds, the case goes back, and the board decides again.",
  "not-routine-can-be-asked": () =>
    "It is for a licensed medicine that was not accepted, or is still being looked at. It is also for one that was accepted with limits that you do not fit.",
  "consultant-asks-committee": () =>
    "A hospital doctor asks for you. One committee decides for the whole of Northern Ireland.",
};
