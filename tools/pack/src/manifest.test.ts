import { expect, test } from "vitest";
import { manifestOf } from "./manifest.ts";

const published = { name: "afterscript", version: "1.2.3", dependencies: { zod: "4.0.0" } };
const inner = { name: "@afterscript/knowledge", version: "1.2.3", dependencies: { yaml: "2.0.0", unused: "1.0.0" } };
const parts = { published, description: "what it is", license: "Apache-2.0", workspaces: [published, inner] };

test("only what is imported is listed, with exact versions", () => {
  const manifest = manifestOf({ ...parts, imported: new Set(["zod", "yaml"]) });
  expect(manifest).toMatchObject({
    name: "afterscript",
    version: "1.2.3",
    bin: { afterscript: "dist/apps/cli/src/main.js" },
    dependencies: { yaml: "2.0.0", zod: "4.0.0" },
  });
  expect(Object.keys(manifest.dependencies)).toEqual(["yaml", "zod"]);
  expect(manifest.exports).toMatchObject({
    ".": { types: "./dist/apps/cli/src/index.d.ts", default: "./dist/apps/cli/src/index.js" },
    "./internal/kernel": { types: "./dist/core/kernel/src/index.d.ts", default: "./dist/core/kernel/src/index.js" },
  });
  expect(manifest).not.toHaveProperty("devDependencies");
});

test.each([
  { title: "listed nowhere", name: "ghost", dependencies: {}, message: /"ghost" is imported and stands in no/ },
  { title: "a range", name: "loose", dependencies: { loose: "^1.0.0" }, message: /stands as \^1\.0\.0/ },
  { title: "two versions", name: "zod", dependencies: { zod: "3.0.0" }, message: /stands as 4\.0\.0 and 3\.0\.0/ },
])("$title is refused", ({ name, dependencies, message }) => {
  const workspaces = [published, { ...inner, dependencies }];
  expect(() => manifestOf({ ...parts, workspaces, imported: new Set([name]) })).toThrow(message);
});
