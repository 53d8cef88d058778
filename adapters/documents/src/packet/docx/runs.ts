import type { PacketSentence } from "@afterscript/wording/public/coverage.ts";
import { type IRunOptions, TextRun, UnderlineType } from "docx";
import { blankText, type PacketBlank } from "../blank-text.ts";
import { COLOUR } from "./styles.ts";

/** One run a sentence with a space between, so that a sentence is found whole. */
export function runsOf(sentences: readonly PacketSentence[], look: IRunOptions = {}): readonly TextRun[] {
  return sentences.flatMap((sentence, index) => [
    ...(index === 0 ? [] : [new TextRun(" ")]),
    ...(sentence.is === "blank" ? blankRuns(sentence) : [new TextRun({ ...look, text: clean(sentence.text) })]),
  ]);
}

/** What to fill in, and what to ask, on one ground. */
function blankRuns(blank: PacketBlank): readonly TextRun[] {
  const ground = {
    color: COLOUR.unknown,
    shading: { type: "clear", color: "auto", fill: COLOUR.unknownSoft },
  } as const;
  // A dashed line, no frame: a frame is drawn around each line of a longer text anew, and through its first letter.
  const underline = { type: UnderlineType.DASH, color: COLOUR.unknown } as const;
  return [
    new TextRun({ ...ground, underline, bold: true, text: clean(blankText(blank)) }),
    new TextRun({ ...ground, text: ` ${clean(blank.ask)}` }),
  ];
}

/** One kind of space, and none of the characters that XML cannot hold. */
export function clean(text: string): string {
  return text
    .normalize("NFC")
    .replace(/\s+/gu, " ")
    .replace(/[\p{Cc}\p{Cs}\uFFFE\uFFFF]/gu, "");
}
