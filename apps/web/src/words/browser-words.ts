import { fileURLToPath } from "node:url";
import type { Plugin } from "vite";

const ALL = fileURLToPath(new URL("./en/index.ts", import.meta.url));
const IN_BROWSER = fileURLToPath(new URL("./en/in-browser.ts", import.meta.url));

/** In scripts for browsers the catalog is the small one: a screen adds the large rooms that are its own. */
export function browserWords(): Plugin {
  return {
    name: "@afterscript/browser-words",
    enforce: "pre",
    async resolveId(source, importer, options) {
      if (this.environment.name !== "client" || !source.endsWith("/en/index.ts")) return null;
      const resolved = await this.resolve(source, importer, { ...options, skipSelf: true });
      return resolved?.id === ALL ? IN_BROWSER : null;
    },
  };
}
