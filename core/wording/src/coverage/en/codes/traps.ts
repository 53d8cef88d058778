import type { CoverageSentences } from "../coverage-sentences.ts";

/** What has cost people their cover. */
export const traps: CoverageSentences = {
  "state-law-and-self-funded": () =>
    "A state's law on skipping a medicine does not bind a plan whose employer pays the bills itself. Do not rest your case on it alone.",
  "name-on-card": () =>
    "An insurer's name on your card does not show who pays: the employer may. Ask the employer's benefits office before you choose.",
  "new-request-keeps-clock": () =>
    "A new or corrected request does not stop the time for an appeal. Keep the appeal's last day, whatever else is sent.",
  "exception-forgotten": () =>
    "An exception can be faster than an appeal. Where both are open, ask for it first, and keep the appeal's last day.",
  "outside-review-months": (old, now) =>
    `Older pages give ${old} for the outside review. The rule in force gives at least ${now} from the last no.`,
  "ask-for-urgent-in-doctors-words": () =>
    "The plan must take it as urgent when your doctor says so. A letter without that sentence may go the slow way.",
  "missing-papers-stop-plan-clock": (time) =>
    `When the plan asks for more papers, its clock stands still until they come, and you have at least ${time}. Send them at once.`,
  "ask-for-rule-and-file": () =>
    "Ask for the rule that was used and for your file before you write. Both are free, and the answer must fit them.",
  "received-not-sent": () =>
    "Medicare counts the day the plan has your appeal, not the day you post it. Fax it or send it so that the day is proved.",
  "seven-days-is-the-plans": (plan, yours) =>
    `The ${plan} are the time the plan has to answer. Yours to file are ${yours}.`,
  "statement-with-request": () =>
    "Without the prescriber's statement, the clock for an exception does not start. Send it with the request.",
  "no-lower-price-on-specialty-tier": () =>
    "A plan need not give a lower price for a medicine on its specialty tier. Ask for cover, not for another tier.",
  "yearly-limit-part-d": (amount, year) =>
    `In ${year}, you pay at most ${amount} in the year for medicines that a Medicare drug plan covers.`,
  "ten-days-to-keep-benefits": (keep, appeal) =>
    `You have ${appeal} to appeal, but only ${keep}, or until the change begins, to keep cover meanwhile.`,
  "repay-if-lost": () => "Cover that goes on meanwhile may have to be paid back if you lose.",
  "ask-pharmacy-for-emergency-supply": (time) =>
    `In an emergency, Medicaid pays for at least ${time} of a medicine before it is approved. Pharmacies may not offer it: ask.`,
  "faster-approval-rule-leaves-medicines-out": (year, proposed) =>
    `The federal rule of ${year} on faster approvals leaves medicines out. A change was proposed in ${proposed}; we found no final rule.`,
  "copay-card-and-public-cover": () =>
    "A maker's co-pay card cannot be used with Medicare, Medicaid or other public cover.",
  "old-plan-other-rules": () =>
    'An old plan that has hardly changed ("grandfathered") need not offer the outside review. Ask whether yours is one.',
  "opm-only-after-the-plan": () =>
    "The Office of Personnel Management looks at it only after you asked the plan to look again, and a court only after that.",
  "sample-is-not-a-start": () =>
    "Weeks on samples or free medicine often do not count as being on treatment. The plan may still want its start rules met.",
};
