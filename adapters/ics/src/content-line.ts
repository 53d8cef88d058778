/** Octets of a line, its line break left out (RFC 5545, 3.1). */
const MOST = 75;

const encoder = new TextEncoder();

/** One property as content lines: folded between characters, never inside one, each line ended by CRLF. */
export function contentLine(name: string, value: string): string {
  const lines: string[] = [];
  let line = "";
  let octets = 0;
  for (const character of `${name}:${value}`) {
    const size = encoder.encode(character).length;
    if (octets + size > MOST) {
      lines.push(line);
      line = " ";
      octets = 1;
    }
    line += character;
    octets += size;
  }
  return [...lines, line].map((one) => `${one}\r\n`).join("");
}

/** A TEXT value: escaped, with line breaks as \n, and without what no calendar may hold. */
export function textValue(text: string): string {
  return text
    .toWellFormed()
    .replace(/\r\n?/g, "\n")
    .replace(CONTROLS, "")
    .replace(/[\\;,]/g, (mark) => `\\${mark}`)
    .replaceAll("\n", "\\n");
}

// The characters that TEXT excludes (RFC 5545, 3.1), and the other controls.
const CONTROLS = /(?![\t\n])\p{Cc}/gu;

/** A folded file as its unfolded lines. */
export function unfolded(text: string): readonly string[] {
  return text
    .replace(/\r?\n[ \t]/g, "")
    .split(/\r?\n/)
    .filter((line) => line !== "");
}
