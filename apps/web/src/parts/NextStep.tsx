import type { ReactNode } from "react";
import { words } from "../words/words.ts";

export type NextStepProps = {
  readonly text: string;
  /** The language of the text, where it is another one than the page's. */
  readonly lang?: string | undefined;
  /** A link that ends the sentence. */
  readonly link?: { readonly href: string; readonly text: string } | undefined;
  readonly children?: ReactNode;
};

/** What happens next. Every answer ends with it. */
export function NextStep({ text, lang, link, children }: NextStepProps) {
  return (
    <p className="next-step">
      <bdi className="mark">{words().parts.nextStep}</bdi>
      {lang === undefined ? text : <span lang={lang}>{text}</span>}
      {link && <a href={link.href}>{link.text}</a>}
      {children}
    </p>
  );
}
