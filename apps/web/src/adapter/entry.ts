import { createApp } from "astro/app/entrypoint";
import type { PageContext } from "../site/context.ts";
import { speak } from "../words/words.ts";

export { wordsOfCard } from "../cards/words-of-card.ts";
export { publicPages } from "../site/public-pages.ts";

const app = createApp({ streaming: false });

// An error's message can quote what was rendered, and that can be a person's record: only its places are written.
app.logger.setDestination({
  write: ({ message }: { readonly message: string }) => {
    const places = message.split("\n").filter((line) => line.startsWith("    at "));
    process.stderr.write(`A page could not be rendered.\n${places.slice(0, 8).join("\n")}\n`);
  },
});

/** Renders one page. Everything a page may know comes in `locals`. Pages of two languages are not rendered at once. */
export function render(request: Request, locals: PageContext): Promise<Response> {
  speak(locals.language ?? "en");
  return app.render(request, { locals });
}
