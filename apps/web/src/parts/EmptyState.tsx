import type { ReactNode } from "react";
import { ButtonLink } from "./Button.tsx";

export type EmptyStateProps = {
  readonly title: string;
  readonly text: string;
  readonly action?: { readonly href: string; readonly text: string };
  readonly level?: 1 | 2 | 3;
  /** In place of a link: a button or a form. */
  readonly children?: ReactNode;
};

/** Nothing is here yet: what would be, and the one step that brings it. */
export function EmptyState({ title, text, action, level = 2, children }: EmptyStateProps) {
  const Heading = `h${level}` as const;
  return (
    <section className="card empty">
      <Heading className="answer">{title}</Heading>
      <p className="mt-2">{text}</p>
      {action && (
        <p className="mt-4">
          <ButtonLink kind="main" href={action.href}>
            {action.text}
          </ButtonLink>
        </p>
      )}
      {children}
    </section>
  );
}
