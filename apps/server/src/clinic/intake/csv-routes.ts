import { previewCsv, suggestMapping } from "@afterscript/bulk";
import type { FastifyInstance, FastifyReply } from "fastify";
import { z } from "zod";
import { BODY_LIMIT } from "../../http/errors.ts";
import { sendProblem } from "../../http/problem.ts";
import type { ClinicParts } from "../clinic-parts.ts";
import { CsvMappingForm } from "./csv-mapping-form.ts";
import { listMappings } from "./csv-mappings.ts";
import { saveMapping } from "./save-mapping.ts";
import { SourceName } from "./source-name.ts";

const Preview = z.strictObject({ text: z.string().min(1), mapping: CsvMappingForm.optional() });
const Saving = z.strictObject({ name: SourceName, mapping: CsvMappingForm });

/** Rows that a preview shows. */
const SHOWN = 20;

/** What the mapping screen asks: a table's columns, what would be read of it, and the mappings that are saved. */
export async function csvRoutes(server: FastifyInstance, parts: ClinicParts): Promise<void> {
  const access = ["nurse", "prescriber", "admin"] as const;
  const previewing = { config: { access, audit: "table-previewed" as const }, bodyLimit: BODY_LIMIT };
  server.post("/clinic/api/csv/preview", previewing, async (request, reply) => {
    const asked = Preview.safeParse(request.body);
    if (!asked.success) return sendBadTable(reply);
    const { text, mapping } = asked.data;
    const suggestion = suggestMapping(text);
    const chosen = mapping ?? (suggestion.missing.length === 0 ? suggestion.mapping : undefined);
    const preview = chosen && previewCsv(text, chosen, SHOWN, parts.clock.today());
    return reply.header("cache-control", "no-store").send({ suggestion, ...(preview && { preview }) });
  });

  server.get("/clinic/api/csv/mappings", { config: { access, audit: "csv-mappings-read" } }, async (_request, reply) =>
    reply.header("cache-control", "no-store").send(await listMappings(parts.store.db)),
  );

  server.post("/clinic/api/csv/mappings", { config: { access } }, async (request, reply) => {
    const asked = Saving.safeParse(request.body);
    if (!asked.success || request.staff === undefined) return sendBadMapping(reply);
    const read = await saveMapping(parts, { ...asked.data, staffId: request.staff.id });
    return reply.header("cache-control", "no-store").send({
      name: asked.data.name,
      read,
      kept: await listMappings(parts.store.db),
    });
  });
}

function sendBadTable(reply: FastifyReply): FastifyReply {
  return sendProblem(reply, {
    status: 400,
    code: "TABLE_NOT_GIVEN",
    title: "There is no table to look at",
    detail: "The body holds something else than a table and its mapping. Nothing was stored.",
    mend: 'Send { "text": the table, "mapping": the choices made so far, or nothing }.',
  });
}

function sendBadMapping(reply: FastifyReply): FastifyReply {
  return sendProblem(reply, {
    status: 400,
    code: "MAPPING_NOT_USABLE",
    title: "The mapping could not be saved",
    detail: "Its name or one of its choices is something else than it may be. Nothing was stored.",
    mend: "Name it as the source: lower case letters, digits, dots and hyphens. Take its choices from a preview.",
  });
}
