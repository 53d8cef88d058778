// The names of plans, reasons, doors and told facts by themselves: what a page asks with, before anything is judged.

export { periodText } from "../coverage/en/clock-words.ts";
export { isGroundNamed } from "../coverage/en/grounds.ts";
export { doorNames, plainId, planNames, reasonNames } from "../coverage/en/names.ts";
export { isPaperNamed } from "../coverage/en/papers.ts";
export { isToldFactNamed, toldFactQuestion } from "../coverage/en/told-facts.ts";
export { answer as answerName } from "../en/names.ts";
