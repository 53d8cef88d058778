import { Icon } from "../../parts/Icon.tsx";
import { NextStep } from "../../parts/NextStep.tsx";
import { words } from "../../words/words.ts";

type Props = {
  readonly title: string;
  readonly text: string;
  readonly phone: string;
  readonly next: string;
};

/** Something that nothing we have read speaks of: that is no reason to be calm, so it comes out as a call today. */
export function NotRead({ title, text, phone, next }: Props) {
  const say = words().parts.care;
  return (
    <article className="care care-urgent tone-today" aria-labelledby="not-read-title">
      <div className="care-body">
        <p className="care-tier">
          <Icon name="phone-call" />
          {say.tier.urgent}
        </p>
        <h2 className="answer mt-2" id="not-read-title">
          {title}
        </h2>
        <p className="mt-3">{text}</p>
        <figure className="care-phone">
          <figcaption className="meta">{say.phone}</figcaption>
          <blockquote>{phone}</blockquote>
        </figure>
        <div className="mt-4">
          <NextStep text={next} />
        </div>
      </div>
    </article>
  );
}
