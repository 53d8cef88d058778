import type { Checker } from "@afterscript/check";
import type { Library, PageContext, Sample } from "@afterscript/web";
import type { FastifyRequest } from "fastify";
import { themeOf } from "./theme.ts";

export type PageServices = {
  readonly checker: Checker;
  readonly library: Library;
  readonly samples: readonly Sample[];
  readonly today: () => string;
};

/** What the pages are given for one request. */
export function pageContext(request: FastifyRequest, { library, samples, today }: PageServices): PageContext {
  return { origin: `http://${request.headers.host}`, theme: themeOf(request), today: today(), library, samples };
}
