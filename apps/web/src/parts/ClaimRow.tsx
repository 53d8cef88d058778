import type { ReactNode } from "react";
import type { ClaimVerdict } from "../claims/claim.ts";
import { wordingLanguage } from "../words/wording-language.ts";
import { words } from "../words/words.ts";
import { Icon } from "./Icon.tsx";
import type { IconId } from "./icons.ts";

const ICON = {
  true: "check",
  "true-only-if": "split",
  "not-so": "x",
  "not-known": "circle-dashed",
} as const satisfies Record<ClaimVerdict, IconId>;

/** What the knowledge makes of a sentence. None of them is an urgency, and none is green. */
export function VerdictTag({ verdict }: { readonly verdict: ClaimVerdict }) {
  return (
    <span className={`tag verdict verdict-${verdict}`}>
      <Icon name={ICON[verdict]} />
      {words().parts.claim.verdict[verdict]}
    </span>
  );
}

export type ClaimRowProps = {
  readonly id: string;
  readonly claim: string;
  readonly verdict: ClaimVerdict;
  readonly reason: ReactNode;
  readonly level?: 2 | 3;
  /** The lines and sources that it rests on, folded. */
  readonly children?: ReactNode;
};

/** A sentence that people meet, what was read makes of it, and why. */
export function ClaimRow({ id, claim, verdict, reason, level = 3, children }: ClaimRowProps) {
  const Heading = `h${level}` as const;
  return (
    <article className="claim" id={id} aria-labelledby={`${id}-says`}>
      <Heading className="claim-says" lang={wordingLanguage()} id={`${id}-says`}>
        {claim}
      </Heading>
      <div className="claim-answer">
        <VerdictTag verdict={verdict} />
        <p className="claim-reason">{reason}</p>
        {children}
      </div>
    </article>
  );
}
