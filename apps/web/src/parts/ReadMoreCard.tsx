import { wordingLanguage } from "../words/wording-language.ts";
import { words } from "../words/words.ts";
import { Icon } from "./Icon.tsx";

export type ReadMoreCardProps = {
  readonly href: string;
  readonly title: string;
  readonly text: string;
  readonly level?: 2 | 3;
};

/** A longer text, named with what it is about. The whole card is its link. */
export function ReadMoreCard({ href, title, text, level = 2 }: ReadMoreCardProps) {
  const say = words().parts.readMore;
  const lang = wordingLanguage();
  const Heading = `h${level}` as const;
  return (
    <article className="card relative">
      <p className="meta flex items-center gap-2">
        <Icon name="file-text" />
        {say.article}
      </p>
      <Heading className="text-h3 mt-1" lang={lang}>
        {title}
      </Heading>
      <p className="mt-2" lang={lang}>
        {text}
      </p>
      <p className="mt-3">
        <a className="stretched inline-flex min-h-11 items-center gap-2 font-bold" href={href}>
          {say.link}
          <span className="sr-only" lang={lang}>{`: ${title}`}</span>
          <Icon name="arrow-right" />
        </a>
      </p>
    </article>
  );
}
