import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { Resvg } from "@resvg/resvg-js";

const require = createRequire(import.meta.url);

type Font = {
  readonly name: string;
  readonly data: Buffer;
  readonly style: "normal" | "italic";
  readonly weight: 400 | 500;
};
type Draw = (
  layout: Box,
  given: { readonly width: number; readonly height: number; readonly fonts: readonly Font[] },
) => Promise<string>;

/** Its own types bring React's names of page elements, which the server's types must not have. */
const { default: satori } = require("satori") as { readonly default: Draw };

const WIDTH = 1200;
const HEIGHT = 630;
/** The light colours of `styles/tokens.css`: a card has one ground, whatever the reader's theme. */
const COLOUR = { paper: "#fbf8f3", ink: "#1e1b24", muted: "#5c5566", edge: "#7f756c", accent: "#6b2d5c" };

let opened: Promise<readonly Font[]> | undefined;

export type Card = { readonly title: string; readonly name: string; readonly promise: string };

/** The picture that other sites show beside a link to a page: its title, drawn by us, 1200 × 630, as PNG. */
export async function drawCard(card: Card): Promise<Buffer> {
  opened ??= fonts();
  const svg = await satori(layout(card), {
    width: WIDTH,
    height: HEIGHT,
    fonts: await opened,
  });
  return Buffer.from(new Resvg(svg).render().asPng());
}

async function fonts(): Promise<readonly Font[]> {
  const font = (name: string, file: string, style: "normal" | "italic", weight: 400 | 500) =>
    readFile(require.resolve(file)).then((data) => ({ name, data, style, weight }));
  return Promise.all([
    font("Newsreader", "@fontsource/newsreader/files/newsreader-latin-500-normal.woff", "normal", 500),
    font("Newsreader", "@fontsource/newsreader/files/newsreader-latin-500-italic.woff", "italic", 500),
    font(
      "Atkinson",
      "@fontsource/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-400-normal.woff",
      "normal",
      400,
    ),
  ]);
}

type Box = { readonly type: string; readonly props: { readonly style: object; readonly children?: unknown } };
const box = (style: object, children?: unknown): Box => ({
  type: "div",
  props: { style: { display: "flex", ...style }, children },
});

function layout({ title, name, promise }: Card): Box {
  return box(
    {
      flexDirection: "column",
      boxSizing: "border-box",
      width: WIDTH,
      height: HEIGHT,
      background: COLOUR.paper,
      color: COLOUR.ink,
      padding: "64px 80px",
    },
    [
      box({ alignItems: "baseline", fontFamily: "Atkinson", fontSize: 34, gap: 18 }, [
        box({ fontFamily: "Newsreader", fontStyle: "italic", fontSize: 48, color: COLOUR.accent }, "p.s."),
        box({}, name),
      ]),
      box(
        {
          flexGrow: 1,
          alignItems: "center",
          fontFamily: "Newsreader",
          fontWeight: 500,
          fontSize: sizeOf(title),
          lineHeight: 1.12,
        },
        title,
      ),
      box(
        {
          borderTop: `4px dotted ${COLOUR.edge}`,
          paddingTop: 28,
          fontFamily: "Atkinson",
          fontSize: 28,
          color: COLOUR.muted,
        },
        promise,
      ),
    ],
  );
}

/** A long title stays whole. */
function sizeOf(title: string): number {
  return title.length > 110 ? 48 : title.length > 60 ? 60 : 78;
}
