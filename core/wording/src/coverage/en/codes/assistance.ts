import type { CoverageSentences } from "../coverage-sentences.ts";

/** The terms of help with the cost. */
export const assistance: CoverageSentences = {
  "supply-at-a-time": (supply) => `It gives up to ${supply} of the medicine at a time.`,
  "at-most-in-states": (time, states) => `In ${states} it helps for ${time} at most.`,
  "only-for-labelled-use": () => "It is only for a use that stands in the label.",
  "after-cover-was-checked": () => "It begins when your cover was checked, and approval is late or you need to appeal.",
  "after-a-denied-request": () => "It begins after the plan has said no to a request for approval or for an exception.",
  "not-when-plan-excludes-it": () => "It does not help when the plan has excluded the medicine.",
  "plan-limit-if-sooner": () => "If the plan's own limit for an appeal is sooner, that limit counts.",
  "free-supply-ends-if-missed": () => "If an appeal is not sent in time, the free supply can end.",
  "not-for-government-plans": () =>
    "It is not for people in Medicare or Medicaid, or in another health plan that the state pays.",
  "tubes-free-then-appeal": (first, second) =>
    `It gives ${first} tube free. For tube ${second}, an appeal has to be sent to the plan first.`,
  "income-at-most": (share, money, year) =>
    `There is an income limit. It is ${share} of what the state calls the poverty level. For one person that is ${money} a year, by the figures of ${year}.`,
  "income-limit-by-household": () => "There is an income limit. It depends on how many people live in the household.",
  "part-d-asks-first": () =>
    "With Medicare Part D, approval has to be asked first, and after a no an appeal has to be sent.",
  "not-with-other-government-help": () =>
    "It is not for people in Medicaid. It is not for people with full Extra Help, or who get medicines from the VA.",
  "not-when-plan-sends-you-there": () => "It does not help when a plan makes you apply there before it decides.",
  "yearly-limit-applies": () => "There is a limit on how much it pays in a year.",
  "nurse-calls-within": (time) => `A nurse of the programme calls within ${time}.`,
  "nurse-gives-no-medical-advice": () =>
    "The nurse gives no medical advice. Questions about treatment go to your clinic.",
  "data-are-used": () => "What you tell the programme is used to run it and for research.",
  "card-may-be-cut-to": (money) =>
    `For another medicine of this maker, the card can be cut to ${money} a year when a plan does not count its help. Ask the programme whether this holds here.`,
  "maker-decides": () => "The maker decides who gets it, and can change or end it.",
};
