import { VISIT_FORMATS, type VisitFormat } from "./request.ts";

export const TYPE_OF = {
  json: "application/json; charset=utf-8",
  text: "text/plain; charset=utf-8",
  markdown: "text/markdown; charset=utf-8",
  html: "text/html; charset=utf-8",
  pdf: "application/pdf",
} as const satisfies Record<VisitFormat, string>;

/** The form that an Accept header likes best of those there are; JSON where it likes all the same, undefined where none. */
export function formatAccepted(accept: string | undefined): VisitFormat | undefined {
  const wanted = (accept ?? "*/*").split(",").map(readRange);
  const liked = VISIT_FORMATS.map((format) => ({ format, weight: weightOf(TYPE_OF[format], wanted) }));
  const best = Math.max(...liked.map(({ weight }) => weight));
  return best <= 0 ? undefined : liked.find(({ weight }) => weight === best)?.format;
}

type Range = { readonly type: string; readonly weight: number };

function readRange(text: string): Range {
  const [type = "", ...parameters] = text.split(";").map((part) => part.trim().toLowerCase());
  const quality = parameters.find((one) => one.startsWith("q="))?.slice(2);
  const weight = quality === undefined ? 1 : Number(quality);
  return { type, weight: Number.isFinite(weight) ? weight : 0 };
}

/** The most exact range that names the type decides. */
function weightOf(full: string, wanted: readonly Range[]): number {
  const [type = ""] = full.split(";");
  const [main = ""] = type.split("/");
  const range = [type, `${main}/*`, "*/*"].map((name) => wanted.find((one) => one.type === name));
  return range.find((one) => one !== undefined)?.weight ?? 0;
}
