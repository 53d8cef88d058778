import { createApp } from "astro/app/entrypoint";

const app = createApp({ streaming: false });

/** Renders one page. Everything a page may know comes in `locals`. */
export function render(request: Request, locals: object): Promise<Response> {
  return app.render(request, { locals });
}
