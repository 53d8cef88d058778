import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { checkLayers } from "./check-layers.ts";

/** A small house with the given source files in it. */
function house(files: Readonly<Record<string, string>>): string {
  const root = mkdtempSync(join(tmpdir(), "layers-"));
  const all = {
    "package.json": JSON.stringify({ workspaces: ["core/*", "adapters/*"] }),
    "core/kernel/package.json": JSON.stringify({ name: "@afterscript/kernel" }),
    "core/engine/package.json": JSON.stringify({ name: "@afterscript/engine" }),
    "adapters/fhir/package.json": JSON.stringify({ name: "@afterscript/fhir" }),
    ...files,
  };
  for (const [path, text] of Object.entries(all)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  return root;
}

test.each([
  { file: "core/engine/src/a.ts", text: 'import { known } from "@afterscript/kernel";', message: undefined },
  {
    file: "core/kernel/src/a.ts",
    text: '\nimport { assess } from "@afterscript/engine";',
    message: "core/kernel may not import core/engine.",
  },
  {
    file: "core/engine/src/a.ts",
    text: '\nexport { readFhir } from "@afterscript/fhir";',
    message: "core/engine may not import adapters/fhir.",
  },
  {
    file: "core/engine/src/a.ts",
    text: '\nconst later = await import("@afterscript/fhir");',
    message: "core/engine may not import adapters/fhir.",
  },
  { file: "core/engine/src/a.ts", text: '\nimport { x } from "../../kernel/src/x.ts";', message: "leaves the package" },
  {
    file: "core/engine/src/a.ts",
    text: '\nimport { x } from "@afterscript/kernel/src/x.ts";',
    message: "reaches past the index",
  },
  { file: "core/engine/src/a.ts", text: "\nconst today = new Date();", message: "core/ is pure: Date" },
  {
    file: "core/engine/src/a.ts",
    text: '\nimport { readFileSync } from "node:fs";',
    message: "core/ is pure: a Node module",
  },
  {
    file: "core/engine/src/a.ts",
    text: "\nnames.sort((a, b) => a.localeCompare(b));",
    message: "the machine's language",
  },
  { file: "core/engine/src/a.ts", text: '\nimport { z } from "zod";', message: 'core/ is pure: "zod"' },
  { file: "core/engine/src/a.test.ts", text: '\nimport { test } from "vitest";', message: undefined },
  { file: "adapters/fhir/src/a.ts", text: '\nimport { z } from "zod";', message: undefined },
  { file: "adapters/fhir/src/a.ts", text: "\nconst today = new Date();", message: undefined },
])("$file $text -> $message", ({ file, text, message }) => {
  const errors = checkLayers(house({ [file]: text }));
  if (message === undefined) expect(errors).toEqual([]);
  else expect(errors).toEqual([{ file, line: 2, message: expect.stringContaining(message) }]);
});

test("a package without a layer is refused", () => {
  const root = house({ "adapters/new/package.json": JSON.stringify({ name: "@afterscript/new" }) });
  expect(checkLayers(root)).toEqual([
    { file: "adapters/new/package.json", line: 1, message: expect.stringContaining("has no layer") },
  ]);
});

test("this repository's own imports go the right way", () => {
  expect(checkLayers(join(import.meta.dirname, "..", "..", ".."))).toEqual([]);
});
