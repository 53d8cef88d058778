import type { CoverageSentences } from "../coverage-sentences.ts";

/** What is worth knowing of a state's law on step therapy. */
export const laws: CoverageSentences = {
  "law-samples-are-no-trial": () => "Samples do not count as having tried a medicine.",
  "law-missing-papers-within": (time) =>
    `If papers are asked for and are not sent within ${time}, the request is denied.`,
  "law-decides-in-business-days": (days) => `The plan has ${days} business days to decide.`,
  "law-decides-in-business-days-or-urgent": (days, urgent) =>
    `The plan has ${days} business days to decide, and ${urgent} business day when it is urgent.`,
  "law-names-circumstances": (count) =>
    `The law names ${count} circumstances in which an exception must be given. Ask the plan for them.`,
  "law-bans-steps-from": (day) =>
    `For medicines on its list, the plan may not ask for another one first. As newspapers tell it, this holds from ${day}.`,
  "law-decides-in-business-days-if-sooner": (days) => `The time is ${days} business days if that is sooner.`,
  "law-covers-while-deciding": () => "The plan must pay for the medicine while it decides.",
  "law-step-at-most": (time) => `The plan may not ask for another medicine for longer than ${time}.`,
  "law-medicines-at-most": (count) => `No more than ${count} other medicine may be asked for first.`,
  "law-bans-steps-for-autoimmune": () =>
    "A bill of this name bans asking for another medicine first when the illness is autoimmune. Ask the plan whether that holds for yours.",
  "law-weekends-count": () => "Weekends and holidays count in the plan's time.",
  "law-urgent-when-on-treatment": () =>
    "A request also counts as urgent when you are now being treated with a medicine that is not on the list.",
};
