import { words } from "../words/words.ts";
import { Icon } from "./Icon.tsx";

export type DataCareBarProps = {
  /** Nothing is kept yet. */
  readonly isEmpty?: boolean;
  /** Whole days since the last copy was saved; undefined: never. */
  readonly daysSinceCopy?: number | undefined;
  /** Where copies are made, restored and deleted. */
  readonly href: string;
};

/** Where everything is kept, and when it was last copied: always in sight. */
export function DataCareBar({ isEmpty = false, daysSinceCopy, href }: DataCareBarProps) {
  const say = words().parts.dataCare;
  const hasNoCopy = !isEmpty && daysSinceCopy === undefined;
  const copy = daysSinceCopy === undefined ? say.never : say.copied(daysSinceCopy);
  return (
    <p className={`data-care no-print${hasNoCopy ? " data-care-open" : ""}`}>
      <Icon name="hard-drive" />
      <span>{isEmpty ? say.nothing : `${say.here} · ${copy}`}</span>
      <a href={href}>{say.link}</a>
    </p>
  );
}
