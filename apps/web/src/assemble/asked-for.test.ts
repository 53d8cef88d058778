import { expect, test } from "vitest";
import { askedFor } from "./asked-for.ts";

const files = [
  { name: "page.A1.js", text: 'import("./opened.B2.js")' },
  { name: "opened.B2.js", text: 'import "./shared.C3.js";import "./page.A1.js"' },
  { name: "shared.C3.js", text: "" },
  { name: "clinic.D4.js", text: 'import "./shared.C3.js"' },
  { name: "letters.E5.woff2" },
];

test("what a page names, and what that names, is asked for; a file that only other pages name is not", () =>
  expect([...askedFor(['<script src="/_astro/page.A1.js">'], files)].sort()).toEqual([
    "opened.B2.js",
    "page.A1.js",
    "shared.C3.js",
  ]));

test("a page that names nothing asks for nothing", () => expect(askedFor(["<p>"], files).size).toBe(0));
