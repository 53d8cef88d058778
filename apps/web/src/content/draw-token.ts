import type { Rate, Statement, Trial, TrialResponse } from "@afterscript/engine";
import { messagesOf } from "@afterscript/wording";
import { FACT_PARTS, type FactPiece, factPieces, isFactPart } from "../facts/fact-text.ts";
import type { Library } from "../site/context.ts";
import { words } from "../words/words.ts";
import type { Cited } from "./cited.ts";
import { countedOf, shownArms } from "./counted.ts";
import { escapeHtml } from "./escape-html.ts";
import { type Place, TextFault } from "./text-fault.ts";

/** What a token becomes: markup for the passage, and the source that it adds to the margin. */
export type Drawn = { readonly html: string; readonly cited: readonly Cited[] };

/** `{{…}}` in a text. */
export const TOKEN = /\{\{([^{}]*)\}\}/g;

type Asked = { readonly library: Library; readonly place: Place };

/**
 * Draws what stands between the braces of a token:
 * `<statement> <part>` (a number with its words and unit), `<statement> <part> only` (without the words); a statement of
 * several regions is written with `us+eu+uk`, and has to say the same in each;
 * `cite <id>` (no number, only the source), `rate <id>` (what a trial counted), `ratio <id>`
 * (how many times as often, whole sentences), `onset <id>`, `quote <id> <figure>`.
 * Throws a TextFault when the knowledge has no such thing.
 */
export function drawToken(body: string, asked: Asked): Drawn {
  const [first = "", ...rest] = body.trim().split(/\s+/);
  const [second = "", third = ""] = rest;
  if (first === "cite") return { html: "", cited: [citedOf(second, asked)] };
  if (first === "rate") return drawRate(second, asked);
  if (first === "ratio") return drawRatio(second, asked);
  if (first === "onset") return drawOnset(second, asked);
  if (first === "quote") return drawQuotation(second, third, asked);
  return drawAlike(first, second, third === "only", asked);
}

/** `<drug>.us+eu.<rest> <part>`: one number that the documents of several regions share; that they differ is a fault. */
function drawAlike(id: string, part: string, isBare: boolean, asked: Asked): Drawn {
  const [drug = "", regions = "", ...rest] = id.split(".");
  const all = regions.split("+").map((region) => drawFact([drug, region, ...rest].join("."), part, isBare, asked));
  const [first, ...others] = all;
  if (first === undefined) throw new TextFault(asked.place, "A token is empty.", "Write {{<statement> <part>}}.");
  if (others.some(({ html }) => plainOf(html) !== plainOf(first.html)))
    throw new TextFault(
      asked.place,
      `The regions of "${id}" do not say the same: ${all.map(({ html }) => plainOf(html)).join(", ")}.`,
      "Give each region its own number.",
    );
  return { html: first.html, cited: all.flatMap(({ cited }) => cited) };
}

function plainOf(html: string): string {
  return html.replace(/<[^>]*>/g, "");
}

/** What an id is of; throws when nothing has it. */
export function citedOf(id: string, { library, place }: Asked): Cited {
  if (library.statement(id) !== undefined) return { is: "statement", id };
  if (library.rate(id) !== undefined) return { is: "rate", id };
  if (library.response(id) !== undefined) return { is: "response", id };
  if (library.onset(id) !== undefined) return { is: "onset", id };
  if (library.quotation(id) !== undefined) return { is: "quote", id };
  throw new TextFault(place, `"${id}" is nothing that the knowledge holds.`, nearest(id, library));
}

function nearest(id: string, library: Library): string {
  const [drug = "", region = "", kind = ""] = id.split(".");
  const known = library.covers.find((one) => one.region === region);
  const alike = known === undefined ? [] : library.statements(drug, known.region).filter((one) => one.kind === kind);
  return alike.length === 0
    ? "Look it up with: npx afterscript knowledge show <id>."
    : `There are: ${alike.map((one) => one.id).join(", ")}.`;
}

function drawFact(id: string, part: string, isBare: boolean, { library, place }: Asked): Drawn {
  if (!isFactPart(part))
    throw new TextFault(place, `"${part}" is no part of a statement.`, `Parts: ${FACT_PARTS.join(", ")}.`);
  const cited = citedOf(id, { library, place });
  const statement = library.statement(id);
  if (statement === undefined)
    throw new TextFault(place, `"${id}" is no statement.`, `Write {{rate ${id}}} or {{quote ${id} <figure>}}.`);
  if (isUnseen(statement))
    throw new TextFault(
      place,
      `Nobody has read the source of "${id}".`,
      "Leave the number out, or cite it without one.",
    );
  const pieces = factPieces(statement, part);
  if (pieces === undefined)
    throw new TextFault(place, `"${id}" holds no ${part}.`, "See what it holds: npx afterscript knowledge show <id>.");
  return { html: pieces.map((piece) => pieceHtml(piece, id, isBare)).join(` ${words().texts.and} `), cited: [cited] };
}

function isUnseen({ cite }: Statement): boolean {
  return cite.some(({ seen }) => seen === "no");
}

function pieceHtml({ words: before, value, unit, after }: FactPiece, id: string, isBare: boolean): string {
  const space = unit === "%" ? "" : "\u2009";
  const shownUnit = unit === "" ? "" : `${space}<span class="unit">${escapeHtml(unit)}</span>`;
  const number = `<span class="value" data-fact="${escapeHtml(id)}">${escapeHtml(value)}${shownUnit}</span>`;
  const lead = before === undefined || isBare ? "" : `${before} `;
  return `${lead}${number}${after === undefined ? "" : ` ${after}`}`;
}

function drawn(id: string, text: string): string {
  return `<span data-fact="${escapeHtml(id)}">${escapeHtml(text)}</span>`;
}

function drawRate(id: string, asked: Asked): Drawn {
  const { library, place } = asked;
  const cited = [citedOf(id, asked)];
  const rate = library.rate(id) ?? library.response(id);
  if (rate === undefined)
    throw new TextFault(place, `"${id}" counts nothing.`, "Name a rate or a response of a trial.");
  const trial = library.trial(rate.trial);
  if (trial === undefined) throw new TextFault(place, `"${id}" has no trial.`, "Mend it in knowledge/rates.");
  if (rate.superseded) throw new TextFault(place, `A later figure stands instead of "${id}".`, "Name the later one.");
  if (shownArms(rate).length === 0)
    throw new TextFault(place, `Nobody has read the source of "${id}".`, "Leave the figure out, or name another one.");
  return { html: drawn(id, countedText(rate, trial)), cited };
}

/** "about 9 of 1,000 people in a year with …; and about 7 of 1,000 people in a year with … (TRIAL; people with …)". */
function countedText(rate: Rate | TrialResponse, trial: Trial): string {
  const { texts } = words();
  const { arms, trial: named, people, hasComparator } = countedOf(rate, trial);
  const counted = arms.map(({ text, name }) => texts.onArm(text, name));
  const when = "at" in rate ? [texts.after(messagesOf().rates.time(rate.at))] : [];
  return texts.counted(counted, [named, people, ...when, ...(hasComparator ? [] : [texts.nothingCompared])]);
}

function drawRatio(id: string, asked: Asked): Drawn {
  const cited = [citedOf(id, asked)];
  const rate = asked.library.rate(id);
  const isSeen = rate?.cite.every(({ seen }) => seen !== "no");
  const ratios = isSeen ? (rate?.ratios ?? []).filter(({ seen }) => seen !== "no") : [];
  if (rate === undefined || ratios.length === 0)
    throw new TextFault(asked.place, `"${id}" holds no ratio that somebody has read.`, "Name another rate.");
  const { rates } = messagesOf();
  const said = ratios.map((one) => rates.ratio(one, rate.drug, "patient")).join(" ");
  const who = rate.who && words().texts.among(rates.people(rate.who, "patient"));
  return { html: drawn(id, who === undefined ? said : `${who} ${said}`), cited };
}

function drawOnset(id: string, asked: Asked): Drawn {
  const onset = asked.library.onset(id);
  const cited = [citedOf(id, asked)];
  if (onset === undefined) throw new TextFault(asked.place, `"${id}" is no onset.`, "Name one of knowledge/rates.");
  if (onset.cite.some(({ seen }) => seen === "no"))
    throw new TextFault(asked.place, `Nobody has read the source of "${id}".`, "Leave it out.");
  return { html: drawn(id, onset.at.map(messagesOf().rates.time).join(` ${words().texts.to} `)), cited };
}

function drawQuotation(id: string, figure: string, asked: Asked): Drawn {
  const quotation = asked.library.quotation(id);
  const cited = [citedOf(id, asked)];
  const printed = quotation?.figures[figure];
  if (printed === undefined)
    throw new TextFault(
      asked.place,
      `"${id}" holds no figure "${figure}".`,
      `It holds: ${Object.keys(quotation?.figures ?? {}).join(", ") || "none"}.`,
    );
  return { html: `<span class="value" data-fact="${escapeHtml(id)}">${escapeHtml(printed)}</span>`, cited };
}
