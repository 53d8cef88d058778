/** Wraps text at spaces to a width, each line after `indent`; a word longer than the line is broken after . / or -. */
export function wrap(text: string, { width = 80, indent = 0 }: { width?: number; indent?: number } = {}): string {
  const room = width - indent;
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(" ").flatMap((one) => pieces(one, room))) {
    const glue = line === "" || word.glued ? "" : " ";
    if (line !== "" && lengthOf(line + glue + word.text) > room) {
      lines.push(line);
      line = word.text;
    } else {
      line += glue + word.text;
    }
  }
  lines.push(line);
  return lines.map((one) => " ".repeat(indent) + one).join("\n");
}

type Piece = { readonly text: string; readonly glued: boolean };

function pieces(word: string, room: number): Piece[] {
  if (lengthOf(word) <= room) return [{ text: word, glued: false }];
  const parts = word.split(/(?<=[./-])/).flatMap((part) => chunks(part, room));
  return parts.map((text, index) => ({ text, glued: index > 0 }));
}

function chunks(text: string, room: number): string[] {
  const letters = [...text];
  const made: string[] = [];
  for (let at = 0; at < letters.length; at += room) made.push(letters.slice(at, at + room).join(""));
  return made;
}

/** Columns on a terminal: code points, not UTF-16 units. */
export function lengthOf(text: string): number {
  return [...text].length;
}
