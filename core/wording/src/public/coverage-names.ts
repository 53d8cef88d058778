// The names of plans, reasons, doors and told facts by themselves: what a page asks with, before anything is judged.
export { doorNames, plainId, planNames, reasonNames } from "../coverage/en/names.ts";
export { toldFactQuestion } from "../coverage/en/told-facts.ts";
export { answer as answerName } from "../en/names.ts";
