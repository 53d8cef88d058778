import { gap } from "../context.ts";
import type { LicenceStatement, LineOfTherapyStatement } from "../knowledge.ts";
import { compileQuestion } from "../questions/compile-question.ts";
import { writeCondition } from "../questions/therapy.ts";
import { NO, UNKNOWN, YES } from "../verdict.ts";
import type { Judgement, Kind } from "./judgement.ts";
import { PLAIN } from "./plain.ts";

/** The licence: does any licensed use of the document fit this person's condition, age, weight and form? */
export const licence: Kind<LicenceStatement> = {
  compile(statement) {
    const uses = statement.licences.map((one) => ({
      condition: one.condition,
      fits: one.when && compileQuestion(one.when, statement.drug),
      cite: [one.cite],
    }));
    return (context): Judgement => {
      const { condition, conditionGap } = context.therapy;
      if (condition === undefined) {
        gap(context, "condition", conditionGap);
        return PLAIN[UNKNOWN];
      }
      writeCondition(context, condition);
      let judged: Judgement = PLAIN[YES];
      for (const use of uses) {
        if (use.condition !== condition) continue;
        const gaps = context.gaps.length;
        const verdict = use.fits === undefined ? YES : use.fits(context);
        if (verdict === YES) {
          context.gaps.length = gaps;
          return { verdict: NO, cite: use.cite };
        }
        if (verdict === UNKNOWN) judged = { verdict: UNKNOWN, cite: use.cite };
        else if (judged.cite === undefined) judged = { verdict: YES, cite: use.cite };
      }
      return judged;
    };
  },
};

/** Earlier treatment that the licence asks for: shown, shown never given, or not shown. */
export const lineOfTherapy: Kind<LineOfTherapyStatement> = {
  compile(statement) {
    const ask = compileQuestion(statement.requires, statement.drug);
    return (context) => {
      const verdict = ask(context);
      return PLAIN[verdict === UNKNOWN ? UNKNOWN : verdict === YES ? NO : YES];
    };
  },
};
