import type { Checker } from "@afterscript/check";
import type { ClinicContext, Library, PageContext, PageLanguage, Sample } from "@afterscript/web";
import type { FastifyRequest } from "fastify";

export type PageServices = {
  readonly checker: Checker;
  readonly library: Library;
  readonly samples: readonly Sample[];
  readonly today: () => string;
  readonly language?: PageLanguage;
  readonly publicOrigin?: string;
  /** Left out: there is no clinic here, and its pages are not there. */
  readonly clinic?: ClinicContext;
};

/** What the pages are given for one request. */
export function pageContext(
  request: FastifyRequest,
  { library, samples, today, language, publicOrigin, clinic }: PageServices,
): PageContext {
  return {
    origin: `http://${request.headers.host}`,
    today: today(),
    library,
    samples,
    ...(publicOrigin !== undefined && { publicOrigin }),
    ...(language !== undefined && { language }),
    ...(clinic !== undefined && { clinic: { region: clinic.region } }),
  };
}
