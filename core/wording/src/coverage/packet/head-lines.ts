import { headWords } from "../en/packet/head.ts";
import type { Letterhead } from "../letterhead.ts";
import { blank, type Draft, fact } from "./draft.ts";
import { told } from "./packet-context.ts";

/** "Member number: 12345", or the blank for it. */
export function headLine(head: Letterhead, field: keyof Letterhead): Draft {
  const value = head[field]?.trim();
  const words = headWords[field];
  return value ? fact(words.line(value), [told(field)]) : blankOf(field);
}

/** The value by itself, as under a signature, or the blank for it. */
export function headValue(head: Letterhead, field: keyof Letterhead): Draft {
  const value = head[field]?.trim();
  return value ? fact(headWords[field].value(value), [told(field)]) : blankOf(field);
}

function blankOf(field: keyof Letterhead): Draft {
  const { label, ask } = headWords[field];
  return blank(`head.${field}`, { text: `${label}: to be filled in`, ask });
}
