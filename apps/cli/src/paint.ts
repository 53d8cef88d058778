export type Colour = "red" | "yellow" | "cyan" | "magenta" | "bold" | "dim";

const CODES: Readonly<Record<Colour, readonly [on: number, off: number]>> = {
  red: [31, 39],
  yellow: [33, 39],
  cyan: [36, 39],
  magenta: [35, 39],
  bold: [1, 22],
  dim: [2, 22],
};

export type Paint = (text: string, colour: Colour) => string;

/** Colours text for a terminal, or leaves it plain. Never the only sign of anything. */
export function painter(isColourful: boolean): Paint {
  if (!isColourful) return (text) => text;
  return (text, colour) => `\u001b[${CODES[colour][0]}m${text}\u001b[${CODES[colour][1]}m`;
}
