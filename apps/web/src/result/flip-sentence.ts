import type { Sent } from "@afterscript/kernel";
import { type Audience, flipValue, messagesOf, type ReportFlip } from "@afterscript/wording";
import { date, name } from "../words/text.ts";
import { words } from "../words/words.ts";

/**
 * "If lymphocytes were 500 /µL: no longer called for by this rule." What would change the answer, never advice.
 * In the unit of the result that was `sent`, and the rule's own beside it. Of a rule among several that were joined, only
 * that rule's own part changes: it is named.
 */
export function flipSentence(
  flip: ReportFlip & { readonly sent?: Sent | undefined },
  audience: Audience,
  about?: string,
): string {
  const { fact, to, state, action, sent } = flip;
  const say = words().parts.flip;
  const value = /^\d{4}-\d{2}-\d{2}$/.test(to) ? say.dated(date(to)) : flipValue(flip, sent);
  const messages = messagesOf();
  const otherwise = audience === "clinician" ? messages.action[action].toLowerCase() : say.otherwise;
  const then = state === "applies" ? otherwise : messages.lifted;
  return about === undefined
    ? say.sentence(name(fact, audience), value, then)
    : say.sentenceOfPart(name(fact, audience), value, then, name(about, audience));
}
