export { SYMPTOM_DETAILS } from "../questions/symptom.ts";
export { type Answered, type AnswerInput, answer } from "./answer.ts";
export { type Asked, TOLD } from "./asked.ts";
export { TIERS, type Tier } from "./tier.ts";
