import type { Hl7Context } from "@medplum/core";

/** Line breaks among the formatting commands of FT; the others (indent, wrap) change no word. */
const BREAKS: ReadonlySet<string> = new Set([".br", ".sp", ".ce"]);

/**
 * Text of a field with its escape sequences replaced (HL7 v2.5.1, 2.7): separators, hexadecimal bytes, line breaks.
 * Highlighting is left out; a sequence of the sender's own stays as it is.
 */
export function withoutEscapes(text: string, context: Hl7Context): string {
  const { escapeCharacter } = context;
  if (escapeCharacter === "" || !text.includes(escapeCharacter)) return text;
  const parts = text.split(escapeCharacter);
  let plain = parts[0] ?? "";
  // Parts at odd places stand between two escape characters; the last one does only when the sequence was ended.
  for (let at = 1; at < parts.length; at += 1) {
    const sequence = parts[at] ?? "";
    const isClosed = at + 1 < parts.length;
    const meant = isClosed ? meaningOf(sequence, context) : undefined;
    if (meant === undefined) plain += escapeCharacter + sequence;
    else {
      plain += meant + (parts[at + 1] ?? "");
      at += 1;
    }
  }
  return plain;
}

function meaningOf(sequence: string, context: Hl7Context): string | undefined {
  switch (sequence) {
    case "F":
      return context.fieldSeparator;
    case "S":
      return context.componentSeparator;
    case "T":
      return context.subcomponentSeparator;
    case "R":
      return context.repetitionSeparator;
    case "E":
      return context.escapeCharacter;
    case "H":
    case "N":
      return "";
    default:
      return sequence.startsWith(".") ? formatting(sequence) : bytes(sequence);
  }
}

function formatting(command: string): string | undefined {
  const name = command.slice(0, 3).toLowerCase();
  if (BREAKS.has(name)) return "\n";
  return [".fi", ".nf", ".in", ".ti", ".sk"].includes(name) ? " " : undefined;
}

/** "X0D0A": bytes of UTF-8, or of Latin-1 where they are no UTF-8. */
function bytes(sequence: string): string | undefined {
  if (!/^X(?:[0-9A-Fa-f]{2})+$/.test(sequence)) return undefined;
  const codes = Uint8Array.from(sequence.slice(1).match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(codes);
  } catch {
    return String.fromCharCode(...codes);
  }
}
