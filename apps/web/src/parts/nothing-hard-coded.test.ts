import { createElement, type ReactElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { afterEach, describe, expect, test } from "vitest";
import { speak } from "../words/words.ts";
import { BottomBar } from "./BottomBar.tsx";
import { CareCard } from "./CareCard.tsx";
import { ChoiceList } from "./ChoiceList.tsx";
import { CriterionTable } from "./CriterionTable.tsx";
import { DataCareBar } from "./DataCareBar.tsx";
import { EmptyState } from "./EmptyState.tsx";
import { TextField } from "./Field.tsx";
import { NextStep } from "./NextStep.tsx";
import { Notice } from "./Notice.tsx";
import { PacketPreview } from "./PacketPreview.tsx";
import { ProblemList } from "./ProblemList.tsx";
import { QuestionStep } from "./QuestionStep.tsx";
import { ReadMoreCard } from "./ReadMoreCard.tsx";
import { RegionSwitch } from "./RegionSwitch.tsx";
import { Timeline } from "./Timeline.tsx";
import { UnknownTag } from "./UnknownTag.tsx";

afterEach(() => speak("en"));

/** Text that a part was given, and does not answer for. */
const given = "0";

const step = {
  id: "q",
  question: given,
  why: given,
  position: 3,
  of: 9,
  backHref: "/",
  children: createElement(ChoiceList, { name: "a", choices: [], chosen: [] }),
};
const answer = {
  emergency: { number: given, urgentNumber: given, signs: [], text: given },
  tier: "urgent",
  headline: given,
  phone: given,
  rests: [],
  ask: [{ about: given, fact: given, ask: given }],
  silent: [],
  also: [],
} as const;
const clause = { id: "1", is: "told", text: given, reason: given, because: [], gaps: [], shownBy: [] } as const;
const blank = { is: "blank", id: "1", text: given, ask: given } as const;
const PARTS: Readonly<Record<string, ReactElement>> = {
  BottomBar: createElement(BottomBar, { current: "today" }),
  "DataCareBar, no copy": createElement(DataCareBar, { today: "2026-07-01", href: "/" }),
  "DataCareBar, copy": createElement(DataCareBar, { today: "2026-07-01", lastCopy: "2026-06-28", href: "/" }),
  "DataCareBar, empty": createElement(DataCareBar, { today: "2026-07-01", isEmpty: true, href: "/" }),
  EmptyState: createElement(EmptyState, { title: given, text: given }),
  NextStep: createElement(NextStep, { text: given }),
  Notice: createElement(Notice, { sort: "problem", title: given }),
  ProblemList: createElement(ProblemList, { problems: [] }),
  QuestionStep: createElement(QuestionStep, step),
  ReadMoreCard: createElement(ReadMoreCard, { href: "/", title: given, text: given }),
  RegionSwitch: createElement(RegionSwitch, { id: "r", current: "eu", choices: [{ region: "uk", isMissing: true }] }),
  TextField: createElement(TextField, { id: "f", label: given, hint: given, error: { what: given, mend: given } }),
  Timeline: createElement(Timeline, {
    today: "2026-07-01",
    label: given,
    items: [{ id: "1", sort: "unknown", title: given }],
  }),
  UnknownTag: createElement(UnknownTag, {}),
  CriterionTable: createElement(CriterionTable, {
    caption: given,
    root: {
      ...clause,
      is: "all",
      verdict: "unknown",
      of: [{ ...clause, id: "2", verdict: "met", isTold: true, blocks: true }],
    },
  }),
  PacketPreview: createElement(PacketPreview, {
    packet: {
      language: "en",
      title: given,
      blanks: [blank],
      foot: [blank],
      parts: [{ id: "cover-sheet", title: given, blocks: [{ is: "paragraph", sentences: [blank] }] }],
    },
  }),
  CareCard: createElement(CareCard, { id: "c", answer }),
};

/** Every text that a reader meets, in the markup and in its labels. */
function textsOf(html: string): string[] {
  const labels = [...html.matchAll(/aria-label="([^"]*)"/g)].map(([, label = ""]) => label);
  const texts = html.replace(/<[^>]*>/g, "\n").split("\n");
  return [...labels, ...texts].map((text) => text.trim()).filter((text) => /\p{L}/u.test(text));
}

describe.each(Object.entries(PARTS))("%s", (_name, part) => {
  test("every string of its own comes from the catalog", () => {
    speak("en-XA");
    expect(textsOf(renderToStaticMarkup(part)).filter((text) => !/⟦.*⟧/.test(text))).toEqual([]);
  });

  test("no style attribute, and no id twice", () => {
    const html = renderToStaticMarkup(part);
    expect(html).not.toContain("style=");
    const ids = [...html.matchAll(/\sid="([^"]*)"/g)].map(([, id]) => id);
    expect(ids).toEqual([...new Set(ids)]);
  });
});

test("the check sees a string that was written past the catalog", () => {
  speak("en-XA");
  expect(textsOf(renderToStaticMarkup(createElement(NextStep, { text: "Hello" })))).toContain("Hello");
});
