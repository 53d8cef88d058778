/** A step of an outline, as font libraries name it. */
export type OutlineStep = { readonly command: string; readonly args: readonly number[] };

type Point = { readonly x: number; readonly y: number; readonly isOn: boolean };

const ON_CURVE = 1;

/**
 * An outline of lines and quadratic curves as a simple glyph of the TrueType `glyf` table, filled up to four bytes.
 * @see https://learn.microsoft.com/typography/opentype/spec/glyf
 */
export function simpleGlyph(steps: readonly OutlineStep[]): Uint8Array {
  const contours = contoursOf(steps);
  const points = contours.flat();
  if (points.length === 0) return new Uint8Array(0);
  const size = 10 + 2 * contours.length + 2 + 5 * points.length;
  const bytes = new Uint8Array(Math.ceil(size / 4) * 4);
  const view = new DataView(bytes.buffer);
  let at = 0;
  const short = (value: number) => {
    view.setInt16(at, value);
    at += 2;
  };
  const xs = points.map(({ x }) => x);
  const ys = points.map(({ y }) => y);
  for (const value of [contours.length, least(xs), least(ys), most(xs), most(ys)]) short(value);
  let end = -1;
  for (const { length } of contours) {
    end += length;
    short(end);
  }
  short(0);
  for (const { isOn } of points) {
    view.setUint8(at, isOn ? ON_CURVE : 0);
    at += 1;
  }
  for (const values of [xs, ys]) for (const [index, value] of values.entries()) short(value - (values[index - 1] ?? 0));
  return bytes;
}

function contoursOf(steps: readonly OutlineStep[]): readonly (readonly Point[])[] {
  const contours: Point[][] = [];
  for (const { command, args } of steps) {
    const numbers = args.map(Math.round);
    if (command === "moveTo") contours.push([]);
    for (let index = 0; index + 1 < numbers.length; index += 2) {
      const isOn = index + 2 >= numbers.length;
      contours.at(-1)?.push({ x: numbers[index] ?? 0, y: numbers[index + 1] ?? 0, isOn });
    }
  }
  return contours.map(opened).filter(({ length }) => length > 0);
}

/** A contour closes by itself: a last point on its first one is left out. */
function opened(contour: readonly Point[]): readonly Point[] {
  const [first, last] = [contour[0], contour.at(-1)];
  const isTwice = contour.length > 1 && last?.isOn === true && first?.x === last.x && first.y === last.y;
  return isTwice ? contour.slice(0, -1) : contour;
}

function least(values: readonly number[]): number {
  return values.reduce((one, other) => Math.min(one, other));
}

function most(values: readonly number[]): number {
  return values.reduce((one, other) => Math.max(one, other));
}
