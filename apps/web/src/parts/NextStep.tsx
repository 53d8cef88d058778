import type { ReactNode } from "react";
import { words } from "../words/words.ts";

export type NextStepProps = {
  readonly text: string;
  /** A link that ends the sentence. */
  readonly link?: { readonly href: string; readonly text: string } | undefined;
  readonly children?: ReactNode;
};

/** What happens next. Every answer ends with it. */
export function NextStep({ text, link, children }: NextStepProps) {
  return (
    <p className="next-step">
      <bdi className="mark">{words().parts.nextStep}</bdi>
      {text}
      {link && <a href={link.href}>{link.text}</a>}
      {children}
    </p>
  );
}
