import type { Hl7Segment } from "@medplum/core";
import { withoutEscapes } from "./escapes.ts";

/** One segment with its place. Fields, components, subcomponents count from 1 as the standard does, repetitions from 0. */
export type Segment = {
  readonly name: string;
  /** "message 2, OBX 3, line 17". */
  readonly where: string;
  /** As it came. */
  readonly text: string;
  readonly parsed: Hl7Segment;
};

export type Part = { readonly repetition?: number; readonly component?: number; readonly subcomponent?: number };

/** A part of a field without escapes and outer space; "" where there is none, and for HL7's `""`. */
export function partOf(
  { parsed }: Segment,
  field: number,
  { repetition = 0, component = 1, subcomponent = 1 }: Part = {},
): string {
  const components = parsed.getField(field)?.components[repetition];
  const written = components?.[component - 1]?.split(parsed.context.subcomponentSeparator)[subcomponent - 1];
  return cleaned(written, parsed);
}

/** A component with everything in it: an unescaped separator of the sender's is no separator in free text. */
export function componentOf({ parsed }: Segment, field: number, { repetition = 0, component = 1 }: Part = {}): string {
  return cleaned(parsed.getField(field)?.components[repetition]?.[component - 1], parsed);
}

/** A whole repetition of a field as text. */
export function repetitionOf({ parsed }: Segment, field: number, repetition = 0): string {
  const components = parsed.getField(field)?.components[repetition];
  return cleaned(components?.join(parsed.context.componentSeparator), parsed);
}

/** How many repetitions of a field say something. */
export function repetitionsOf(segment: Segment, field: number): readonly number[] {
  const count = segment.parsed.getField(field)?.components.length ?? 0;
  return Array.from({ length: count }, (_, at) => at).filter((at) => repetitionOf(segment, field, at) !== "");
}

function cleaned(written: string | undefined, { context }: Hl7Segment): string {
  const text = withoutEscapes(written ?? "", context).trim();
  return text === '""' ? "" : text;
}
