import type { Element, Strip } from "./flow.ts";
import { type Inline, type Setter, setLines } from "./set-lines.ts";

export type ParagraphSetting = {
  readonly of: Element;
  readonly setter: Setter;
  readonly x?: number;
  readonly width: number;
  readonly leading: number;
  readonly above?: number;
  /** Stands on the page of what follows. */
  readonly keep?: boolean;
  /** Is never broken by a page. */
  readonly isWhole?: boolean;
};

/** Up to this many lines stay together; of longer paragraphs no line stands alone. */
const WHOLE = 3;

/** Texts as strips of one line each. */
export function paragraph(inlines: readonly Inline[], setting: ParagraphSetting): readonly Strip[] {
  const { of, setter, x = 0, width, leading, above = 0, keep = false, isWhole = false } = setting;
  const lines = setLines(inlines, { width, setter });
  const last = lines.length - 1;
  return lines.map((line, index) => ({
    height: leading,
    above: index === 0 ? above : 0,
    keep: index === last ? keep : isWhole || lines.length <= WHOLE || index === 0 || index === last - 1,
    inks: [{ of, line, x, y: 0, leading }],
    rules: [],
  }));
}
