import { Children, type ReactNode } from "react";
import { words } from "../../words/words.ts";

export type LongListProps = { readonly className: string; readonly children: ReactNode };

/** Entries that stand there at once. */
const FIRST = 5;
/** Fewer than these are not worth a click. */
const LEAST_FOLDED = 3;

/** A list whose first entries stand there and whose others open when asked for: counted, never left out, printed whole. */
export function LongList({ className, children }: LongListProps) {
  const entries = Children.toArray(children);
  const first = entries.length < FIRST + LEAST_FOLDED ? entries.length : FIRST;
  const others = entries.slice(first);
  return (
    <>
      <ul className={className}>{entries.slice(0, first)}</ul>
      {others.length > 0 && (
        <details className="fold">
          <summary>{words().clinicPatient.more(others.length)}</summary>
          <ul className={className}>{others}</ul>
        </details>
      )}
    </>
  );
}
