import type { PacketFace } from "./packet-faces.ts";
import type { Look } from "./set-lines.ts";

export const COLOUR = {
  ink: "#1E1B24",
  muted: "#4A4453",
  hair: "#D9D1C5",
  edge: "#7F756C",
  sunk: "#F3EEE6",
  unknown: "#5A4B9A",
  unknownSoft: "#ECE9F8",
} as const;

export const LOOKS = {
  packet: look("text", 9.5, COLOUR.muted),
  title: look("title", 25, COLOUR.ink, 1.2),
  draft: look("bold", 10.5, COLOUR.ink),
  heading: look("bold", 12, COLOUR.ink),
  body: look("text", 10.5, COLOUR.ink),
  caption: look("bold", 10.5, COLOUR.ink),
  cellHead: look("bold", 9.5, COLOUR.ink),
  cell: look("text", 9.5, COLOUR.ink),
  source: look("text", 9.5, COLOUR.ink),
  sourceMark: look("bold", 9.5, COLOUR.ink),
  address: look("mono", 8, COLOUR.muted),
  running: look("text", 9, COLOUR.muted, 1.3),
  mark: look("bold", 10.5, COLOUR.unknown),
  foot: look("text", 8.5, COLOUR.muted, 1.35),
  footStrong: look("bold", 8.5, COLOUR.ink, 1.35),
} as const satisfies Readonly<Record<string, Look>>;

function look(face: PacketFace, size: number, colour: string, lines = 1.45): Look {
  return { face, size, colour, leading: size * lines };
}
