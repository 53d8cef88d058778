import { reasonSays } from "../en/packet/reason-says.ts";
import { asks, says } from "../en/packet/says.ts";
import { blank, type Draft, type DraftBlock, fact, form, paragraph } from "./draft.ts";
import { headLine } from "./head-lines.ts";
import { labelDose, labelUse } from "./label-use.ts";
import { type PacketContext, told } from "./packet-context.ts";
import { deniedFor, quotesOf, sourceOfReason } from "./reasons.ts";
import { wantedFirstSentences } from "./tried-medicines.ts";

/** The plan's reasons, word for word where the letter was copied, each answered in a paragraph of its own. */
export function reasonAnswers(context: PacketContext): readonly DraftBlock[] {
  const reasons = deniedFor(context);
  if (reasons.length === 0) return paragraph([blank("denial.reason", asks.anyQuote)]);
  return reasons.flatMap((reason) => paragraph([...quoteOf(reason, context), ...answerTo(reason, context)]));
}

function quoteOf(reason: string, context: PacketContext): readonly Draft[] {
  const quotes = quotesOf(reason, context);
  if (quotes.length === 0)
    return [
      fact(says.reasonGiven(reasonSays(reason)), [told("denial.reasons")]),
      blank(`quote.${reason}`, asks.quote(reasonSays(reason))),
    ];
  return quotes.map((words) => fact(says.planWrote(words), [told(`quoted.${reason}`)]));
}

function answerTo(reason: string, context: PacketContext): readonly Draft[] {
  switch (reason) {
    case "step-not-met":
      return [...wantedFirstSentences(context, sourceOfReason(reason, context)), form("answer.step")];
    case "not-medically-necessary":
      return [form("answer.necessity")];
    case "no-prior-authorisation":
      return [form("answer.approval")];
    case "administrative":
      return [form("answer.administrative")];
    case "non-formulary":
      return [form("answer.exception")];
    case "quantity-or-dose": {
      const dose = labelDose(context);
      return dose.length === 0 ? [written(reason)] : [...dose, form("answer.dose")];
    }
    case "off-label":
      return [...labelUse(context), form("answer.label")];
    case "wrong-prescriber":
      return [headLine(context.head, "prescriberSpecialty")];
    case "missing-safety-tests":
      return [form("answer.tests")];
    default:
      return [written(reason)];
  }
}

/** Nothing that was read answers it: only the prescriber can. */
function written(reason: string): Draft {
  return blank(`reason.${reason}`, asks.reasonAnswer(reasonSays(reason)));
}
