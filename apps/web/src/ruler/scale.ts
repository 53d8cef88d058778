/** Round steps (1, 2, 5 times a power of ten) from zero to a little above the largest place. */
export function roundTicks(largest: number, wanted = 5): number[] {
  const rough = (largest > 0 ? largest : 1) / wanted;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = ([1, 2, 5, 10].find((factor) => factor * power >= rough) ?? 10) * power;
  const last = Math.ceil((largest * 1.02) / step);
  return Array.from({ length: last + 1 }, (_, index) => Number((index * step).toPrecision(12)));
}

/** A place as a percentage of the line, kept on it. */
export function placeOf(value: number, { from, to }: { readonly from: number; readonly to: number }): number {
  const share = ((value - from) / (to - from || 1)) * 100;
  return Math.round(Math.min(100, Math.max(0, share)) * 100) / 100;
}

/** Which end of a label stands at its place, so that it never leaves the ruler. */
export function anchorAt(place: number): "start" | "middle" | "end" {
  if (place < 30) return "start";
  return place > 70 ? "end" : "middle";
}

/** Breaks a label into short lines for a narrow ruler. */
export function linesOf(label: string, longest = 26): string[] {
  const lines: string[] = [];
  for (const word of label.split(" ")) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length < longest) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

/** 1000 -> "1,000", with a thin space kept out of copied numbers. */
export function formatNumber(value: number): string {
  return value.toLocaleString("en-US", { maximumFractionDigits: 3 });
}
