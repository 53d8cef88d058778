import { create, type Font, type Glyph, type Subset } from "fontkit";
import { simpleGlyph } from "./outline.ts";

/** What the library keeps while it writes a subset; its types leave it out. */
type SubsetInside = Subset & {
  readonly glyf: Uint8Array[];
  readonly loca: { readonly offsets: number[] };
  readonly hmtx: { readonly metrics: { advance: number; bearing: number }[] };
  offset: number;
  _addGlyph: (id: number) => number;
};

/** A font that can be drawn with and embedded in part, from the bytes of a TrueType, WOFF or WOFF2 file. */
export function openFont(bytes: Uint8Array): Font {
  const font = create(bytes as Buffer) as Font;
  return isWoff2(bytes) ? withOwnSubsets(font) : font;
}

function isWoff2(bytes: Uint8Array): boolean {
  return String.fromCharCode(...bytes.subarray(0, 4)) === "wOF2";
}

/**
 * WOFF2 stores outlines in another form than TrueType, and fontkit 2.0.4 copies them into a subset as they are: the
 * letters come out empty. Here each outline is written anew.
 */
function withOwnSubsets(font: Font): Font {
  const createSubset = font.createSubset.bind(font);
  font.createSubset = () => {
    const subset = createSubset() as SubsetInside;
    subset._addGlyph = (id) => {
      const glyph: Glyph = font.getGlyph(id);
      const outline = simpleGlyph(glyph.path.commands);
      subset.glyf.push(outline);
      subset.loca.offsets.push(subset.offset);
      subset.hmtx.metrics.push({ advance: glyph.advanceWidth, bearing: Math.round(glyph.bbox.minX) });
      subset.offset += outline.length;
      return subset.glyf.length - 1;
    };
    return subset;
  };
  return font;
}
