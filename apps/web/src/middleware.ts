import type { MiddlewareHandler } from "astro";

/** Pages of a clinic are there only where this server has one. */
export const onRequest: MiddlewareHandler = ({ url, locals, rewrite }, next) =>
  isOfClinic(url.pathname) && locals.clinic === undefined ? rewrite("/404") : next();

function isOfClinic(path: string): boolean {
  return path === "/clinic" || path.startsWith("/clinic/");
}
