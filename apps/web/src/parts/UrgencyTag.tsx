import type { Audience } from "@afterscript/wording";
import { type Marked, urgencyMark } from "../words/urgency.ts";
import { wordingLanguage } from "../words/wording-language.ts";
import { Icon } from "./Icon.tsx";

export type UrgencyTagProps = { readonly finding: Marked; readonly audience: Audience };

/** How soon a finding matters: icon, word and colour. */
export function UrgencyTag({ finding, audience }: UrgencyTagProps) {
  const { tone, icon, word } = urgencyMark(finding, audience);
  return (
    <span className={`tag tone-${tone}`} lang={finding.state === "applies" ? wordingLanguage() : undefined}>
      <Icon name={icon} />
      {word}
    </span>
  );
}
