import react from "@astrojs/react";
import tailwindcss from "@tailwindcss/vite";
import { defineConfig, passthroughImageService } from "astro/config";
import { inProcess } from "./src/adapter/integration.ts";
import { browserWords } from "./src/words/browser-words.ts";

export default defineConfig({
  output: "server",
  adapter: inProcess(),
  integrations: [react()],
  outDir: "./dist",
  trailingSlash: "never",
  compressHTML: true,
  // The pages read no form themselves: the server hands them plain GET requests, and checks Host and Origin first.
  security: { checkOrigin: false },
  build: { inlineStylesheets: "never" },
  image: { service: passthroughImageService() },
  devToolbar: { enabled: false },
  vite: {
    plugins: [browserWords(), tailwindcss()],
    build: { assetsInlineLimit: 0 },
    // One self-contained entry: a warm start reads one folder and resolves no package.
    ssr: { noExternal: true },
  },
});
