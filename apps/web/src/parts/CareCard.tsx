import type { ReportAnswer } from "@afterscript/wording";
import type { ReactNode } from "react";
import type { Tone, UrgencyIcon } from "../words/urgency.ts";
import { words } from "../words/words.ts";
import { Icon } from "./Icon.tsx";
import { UnknownTag } from "./UnknownTag.tsx";

type Tier = ReportAnswer["tier"];

export type CareCardProps = {
  readonly answer: ReportAnswer;
  readonly level?: 1 | 2 | 3;
  readonly id: string;
  /** The page shows what is an emergency in any case above the card: then the card does not say it again. */
  readonly flagsStandAbove?: boolean;
  /** What the answer rests on: findings, rulers, counts. */
  readonly children?: ReactNode;
};

const LOOKS = {
  emergency: { tone: "emergency", icon: "siren" },
  urgent: { tone: "today", icon: "phone-call" },
  "non-urgent": { tone: "soon", icon: "calendar-clock" },
} as const satisfies Record<Tier, { readonly tone: Tone; readonly icon: UrgencyIcon }>;

/** The answer to a question in one of three tiers: how soon, whom to call, what to say, what is still not known. */
export function CareCard({ answer, level = 2, id, flagsStandAbove = false, children }: CareCardProps) {
  const say = words().parts.care;
  const { tone, icon, word } = looksOf(answer);
  const Heading = `h${level}` as const;
  return (
    <article className={`care care-${answer.tier} tone-${tone}`} aria-labelledby={`${id}-title`}>
      {answer.tier !== "emergency" && !flagsStandAbove && <RedFlags answer={answer} />}
      <div className="care-body">
        <p className="care-tier">
          <Icon name={icon} />
          {word}
        </p>
        <Heading className="answer mt-2" id={`${id}-title`}>
          {answer.headline}
        </Heading>
        <Numbers answer={answer} />
        {answer.tier === "emergency" && !flagsStandAbove && <p className="mt-4">{answer.emergency.text}</p>}
        <MissedDoses answer={answer} />
        <figure className="care-phone">
          <figcaption className="meta">{say.phone}</figcaption>
          <blockquote>{answer.phone}</blockquote>
        </figure>
        <Open answer={answer} />
        {children}
      </div>
    </article>
  );
}

/** Where nothing that was read speaks of it, "not urgent" would calm: it is not known. */
function looksOf({ tier, silent }: ReportAnswer): { tone: Tone; icon: UrgencyIcon; word: string } {
  if (tier === "non-urgent" && silent.length > 0) {
    return { tone: "unknown", icon: "circle-dashed", word: words().parts.urgency.unknown };
  }
  return { ...LOOKS[tier], word: words().parts.care.tier[tier] };
}

/** Stands before everything else: none of these waits for an answer. */
function RedFlags({ answer: { emergency } }: Pick<CareCardProps, "answer">) {
  return (
    <p className="care-flags">
      <Icon name="siren" />
      <span>{emergency.text}</span>
    </p>
  );
}

function Numbers({ answer: { tier, emergency } }: Pick<CareCardProps, "answer">) {
  const say = words().parts.care;
  const { number, urgentNumber } = emergency;
  if (tier === "non-urgent") return null;
  return (
    <p className="mt-4 flex flex-wrap gap-3">
      {tier === "emergency" && (
        <a className="button care-call" href={`tel:${number}`}>
          <Icon name="phone-call" />
          {say.call(number)}
        </a>
      )}
      {urgentNumber && (
        <a className="button" href={`tel:${urgentNumber}`}>
          <Icon name="phone-call" />
          {say.urgentLine(urgentNumber)}
        </a>
      )}
    </p>
  );
}

function MissedDoses({ answer: { missedDose = [] } }: Pick<CareCardProps, "answer">) {
  return missedDose.map((one) => (
    <p key={one.statement} className="mt-3">
      {one.text}
    </p>
  ));
}

function Open({ answer: { ask, silent } }: Pick<CareCardProps, "answer">) {
  const say = words().parts.care;
  if (ask.length + silent.length === 0) return null;
  return (
    <div className="care-open">
      {ask.length > 0 && (
        <>
          <UnknownTag text={say.notTold} />
          <ul className="mt-2 list-disc ps-5">
            {ask.map((one) => (
              <li key={`${one.about} ${one.fact}`}>{one.ask}</li>
            ))}
          </ul>
        </>
      )}
      {silent.length > 0 && (
        <ul className="mt-2">
          {silent.map((one) => (
            <li key={one.text}>{one.text}</li>
          ))}
        </ul>
      )}
    </div>
  );
}
