import type { Companion } from "../../browser/companion.ts";
import { Icon } from "../../parts/Icon.tsx";
import { NextStep } from "../../parts/NextStep.tsx";
import { name } from "../../words/text.ts";
import { words } from "../../words/words.ts";

type Props = { readonly companion: Companion; readonly typed: string };

/** A symptom of no list: nothing here says that it is harmless, so nobody is calmed. */
export function Unlisted({ companion, typed }: Props) {
  const say = words().feel.unlisted;
  const drugs = (companion.report?.therapies ?? []).map(({ drug }) => name(drug, "patient"));
  return (
    <article className="care care-urgent tone-today" aria-labelledby="unlisted-title">
      <div className="care-body">
        <p className="care-tier">
          <Icon name="phone-call" />
          {words().parts.care.tier.urgent}
        </p>
        <h2 className="answer mt-2" id="unlisted-title">
          {say.title}
        </h2>
        <p className="mt-3">{say.text(typed)}</p>
        <figure className="care-phone">
          <figcaption className="meta">{words().parts.care.phone}</figcaption>
          <blockquote>{say.phone(typed, drugs)}</blockquote>
        </figure>
        <div className="mt-4">
          <NextStep text={say.next} />
        </div>
      </div>
    </article>
  );
}
