import { expect, test } from "vitest";
import { registryImports, rewriteImports } from "./rewrite-imports.ts";

/** Apart from its bracket, so that nobody takes a line below for an import of this file. */
const lazy = "import";

test.each([
  { from: 'import { a } from "@afterscript/kernel";', to: 'import { a } from "afterscript/internal/kernel";' },
  { from: 'import {\n  a,\n} from "@afterscript/fhir";', to: 'import {\n  a,\n} from "afterscript/internal/fhir";' },
  { from: "export * from '@afterscript/check';", to: "export * from 'afterscript/internal/check';" },
  {
    from: `type A = ${lazy}("@afterscript/engine").Action;`,
    to: `type A = ${lazy}("afterscript/internal/engine").Action;`,
  },
  { from: 'export type { A } from "./a.ts";', to: 'export type { A } from "./a.js";' },
  { from: 'import "./a.d.ts";', to: 'import "./a.d.ts";' },
  {
    from: 'import { a } from "@afterscript/engine/public/coverage.ts";',
    to: 'import { a } from "afterscript/internal/engine/public/coverage";',
  },
  { from: 'import { z } from "zod";', to: 'import { z } from "zod";' },
  { from: 'say("read from @afterscript/kernel");', to: 'say("read from @afterscript/kernel");' },
])("$from -> $to", ({ from, to }) => {
  expect(rewriteImports(from)).toBe(to);
});

test("of the registry: neither Node's own, nor relative, nor this package", () => {
  const text = [
    'import { z } from "zod";',
    'import { join } from "node:path";',
    'import { a } from "./a.js";',
    'import { k } from "afterscript/internal/kernel";',
    'export { b } from "@scope/name/deep";',
    'const text = "from" + "nothing";',
    'const font = require.resolve("@letters/plain/files/plain.woff");',
    'const other = require.resolve(\n  "letters-too/plain.ttf",\n);',
  ].join("\n");
  expect(registryImports(text)).toEqual(["zod", "@scope/name", "@letters/plain", "letters-too"]);
});
