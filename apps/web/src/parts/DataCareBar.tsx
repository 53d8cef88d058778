import { parseDay } from "@afterscript/kernel";
import { words } from "../words/words.ts";
import { Icon } from "./Icon.tsx";

export type DataCareBarProps = {
  /** Nothing is kept yet. */
  readonly isEmpty?: boolean;
  /** ISO date of the last copy; undefined: never. */
  readonly lastCopy?: string | undefined;
  /** ISO date. */
  readonly today: string;
  /** Where copies are made, restored and deleted. */
  readonly href: string;
};

/** Where everything is kept, and when it was last copied: always in sight. */
export function DataCareBar({ isEmpty = false, lastCopy, today, href }: DataCareBarProps) {
  const say = words().parts.dataCare;
  const hasNoCopy = !isEmpty && lastCopy === undefined;
  const copy = lastCopy === undefined ? say.never : say.copied(daysBetween(lastCopy, today));
  return (
    <p className={`data-care no-print${hasNoCopy ? " data-care-open" : ""}`}>
      <Icon name="hard-drive" />
      <span>{isEmpty ? say.nothing : `${say.here} · ${copy}`}</span>
      <a href={href}>{say.link}</a>
    </p>
  );
}

/** A copy from a clock that is ahead was made today. */
function daysBetween(from: string, to: string): number {
  return Math.max(0, (parseDay(to) ?? 0) - (parseDay(from) ?? 0));
}
