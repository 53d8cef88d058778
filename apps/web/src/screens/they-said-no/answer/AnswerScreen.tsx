import type { Journey } from "../journey.ts";
export function AnswerScreen(_: Journey) {
  return null;
}
