// A denial and its answer: a room of its own, so that no check loads it. Nothing here opens a file.

export { type AppealParts, type AppealRequest, type AppealResult, appeal } from "../appeal/appeal.ts";
export type { AppealForm } from "../appeal/appeal-form.ts";
export {
  deniedDoorOf,
  formFromLetter,
  isOwnStep,
  lastDayOfLetter,
  letterMedicines,
  quotation,
} from "../appeal/form-from-letter.ts";
export { parseAppealForm } from "../appeal/parse-appeal-form.ts";
