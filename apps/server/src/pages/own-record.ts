import { type OwnRecord, readChoices } from "@afterscript/web";
import type { FastifyInstance } from "fastify";
import { readForm } from "./form.ts";
import { laboratoryRanges } from "./laboratory-range.ts";
import { pageContext } from "./page-context.ts";
import type { PageOptions } from "./routes.ts";

/**
 * `POST /try/own`: a dropped, pasted or picked record is read, answered in the page that goes back, and forgotten.
 * The page holds the record in its own form, so that another region or day can be asked without storing anything.
 */
export function ownRecordRoute(server: FastifyInstance, options: PageOptions): void {
  server.post("/try/own", async (request, reply) => {
    const form = await readForm(request);
    const own = askOwn(form, await recordText(form), options);
    if (own.asked.report !== undefined && form.get("as") === "json") {
      return reply.header("cache-control", "no-store").send(own.asked.report);
    }
    return reply.page(options.site, { ...request, url: "/try/own" } as typeof request, {
      ...pageContext(request, options),
      own,
    });
  });
}

async function recordText(form: FormData): Promise<string> {
  const file = form.get("file");
  if (file instanceof File && file.size > 0) return (await file.text()).replace(/^\uFEFF/, "");
  const pasted = form.get("text");
  return typeof pasted === "string" ? pasted : "";
}

function askOwn(form: FormData, text: string, { checker, today }: PageOptions): OwnRecord {
  const field = (name: string): string | null => {
    const value = form.get(name);
    return typeof value === "string" && value !== "" ? value : null;
  };
  const choices = readChoices({ get: field }, { region: "us", asOf: today(), audience: "patient" });
  const drug = field("drug") ?? undefined;
  const patient = field("patient") ?? undefined;
  const starting = field("starting") === "yes";
  const asked = checker.check({
    text,
    from: "your file",
    region: choices.region,
    asOf: choices.asOf,
    audience: choices.audience,
    asSent: true,
    ...(drug !== undefined && { drug }),
    ...(starting && { starting }),
    ...(patient !== undefined && { patient }),
  });
  return {
    text,
    choices,
    starting,
    asked,
    laboratoryRange: laboratoryRanges(text),
    ...(drug !== undefined && { drug }),
    ...(patient !== undefined && { patient }),
  };
}
