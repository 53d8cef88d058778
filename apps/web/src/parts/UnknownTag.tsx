import { words } from "../words/words.ts";
import { Icon } from "./Icon.tsx";

export type UnknownTagProps = {
  /** Why it is not known; left out: just "Not known". */
  readonly text?: string;
  /** How to find out. */
  readonly ask?: string;
};

/** Something that is not known. It has its own colour and a dashed edge, and is never shown as fine. */
export function UnknownTag({ text, ask }: UnknownTagProps) {
  const tag = (
    <span className="tag tone-unknown">
      <Icon name="circle-dashed" />
      {text ?? words().parts.urgency.unknown}
    </span>
  );
  if (ask === undefined) return tag;
  return (
    <span className="unknown-ask">
      {tag} <span className="text-table">{ask}</span>
    </span>
  );
}
