import { type Audience, messagesOf, type ReportFlip } from "@afterscript/wording";
import { date, name, quantity } from "../words/text.ts";

/** "If lymphocytes were 500 /µL: read, and not called for." What would change the answer, never advice. */
export function flipSentence({ fact, to, unit, state, action }: ReportFlip, audience: Audience): string {
  const value = /^\d{4}-\d{2}-\d{2}$/.test(to) ? `dated ${date(to)}` : quantity(to, unit);
  const messages = messagesOf();
  const then =
    state === "applies"
      ? audience === "clinician"
        ? messages.action[action].toLowerCase()
        : "the source would say something else"
      : messages.state[state].toLowerCase();
  return `If ${name(fact, audience)} were ${value}: ${then}.`;
}
