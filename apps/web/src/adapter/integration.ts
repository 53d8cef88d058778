import { fileURLToPath } from "node:url";
import type { AstroIntegration } from "astro";

/** Builds the pages into one module that exports `render(request, locals)`: the server owns the socket, not Astro. */
export function inProcess(): AstroIntegration {
  return {
    name: "@afterscript/in-process",
    hooks: {
      "astro:config:done": ({ setAdapter }) => {
        setAdapter({
          name: "@afterscript/in-process",
          entrypointResolution: "auto",
          serverEntrypoint: fileURLToPath(new URL("./entry.ts", import.meta.url)),
          supportedAstroFeatures: { serverOutput: "stable", staticOutput: "stable" },
        });
      },
    },
  };
}
