import { readFile } from "node:fs/promises";
import { z } from "zod";
import { SourceName } from "../source-name.ts";

/** Orders first: they make patients, whose results then find them. */
const TYPES = [
  "MedicationRequest",
  "MedicationStatement",
  "Observation",
  "DiagnosticReport",
  "Condition",
  "Immunization",
  "AllergyIntolerance",
  "Procedure",
] as const;

const LOOPBACK = /^http:\/\/(?:localhost|127\.0\.0\.1|\[::1\])(?::\d+)?(?:\/|$)/;
const Address = z
  .url({ protocol: /^https?$/ })
  .refine((address) => address.startsWith("https://") || LOOPBACK.test(address), "https, except on this machine")
  .transform((address) => address.replace(/\/+$/, ""));

const PolledType = z.union([
  z.string().transform((type) => ({ type, search: "" })),
  z.strictObject({ type: z.string(), search: z.string() }),
]);

const Source = z.strictObject({
  /** The clinic's name of this server. */
  source: SourceName,
  /** Its FHIR R4 base. */
  base: Address,
  /** Types in the order in which they are asked for; `search` narrows one ("category=laboratory"). */
  types: z
    .array(PolledType)
    .min(1)
    .default(() => TYPES.map((type) => ({ type, search: "" }))),
  /** Seconds between two rounds. */
  every: z.number().int().min(5).max(86_400).default(60),
  /** Seconds that a round looks back beyond the newest resource seen: a server may stamp a resource before others can see it. */
  overlap: z.number().int().min(1).max(86_400).default(120),
  /** Resources a page. */
  count: z.number().int().min(1).max(1_000).default(200),
  /** SMART backend services; left out: the server asks for no token. */
  token: z
    .strictObject({
      endpoint: Address,
      clientId: z.string().min(1),
      /** A private key as PKCS#8 PEM or JWK: RSA for RS384, P-384 for ES384. */
      keyFile: z.string().min(1),
      keyId: z.string().min(1).optional(),
      scope: z.string().min(1).default("system/*.read"),
    })
    .optional(),
});

const Settings = z.strictObject({ sources: z.array(Source) });

export type PolledSource = z.infer<typeof Source>;
export type PollSettings = z.infer<typeof Settings>;

export type SettingsRead =
  | { readonly settings: PollSettings; readonly failure?: undefined }
  | { readonly failure: { readonly what: string; readonly where: string; readonly mend: string } };

/** Reads the JSON file that `AFTERSCRIPT_POLL` names; no file, no server. */
export async function readPollSettings(env: Readonly<Record<string, string | undefined>>): Promise<SettingsRead> {
  const file = env.AFTERSCRIPT_POLL;
  if (file === undefined || file === "") return { settings: { sources: [] } };
  const mend = "docs/intake.md shows the form of this file.";
  let value: unknown;
  try {
    value = JSON.parse(await readFile(file, "utf8"));
  } catch (error) {
    const what =
      error instanceof SyntaxError
        ? "The settings of polling are not JSON."
        : "The settings of polling cannot be read.";
    return { failure: { what, where: file, mend } };
  }
  const read = Settings.safeParse(value);
  if (!read.success) {
    const [issue] = read.error.issues;
    const what = `The settings of polling are not usable: ${issue?.path.join(".") ?? ""} ${issue?.message ?? ""}.`;
    return { failure: { what, where: file, mend } };
  }
  const names = read.data.sources.map(({ source }) => source);
  const twice = names.find((name, at) => names.indexOf(name) !== at);
  if (twice !== undefined) return { failure: { what: `Two servers have the name ${twice}.`, where: file, mend } };
  return { settings: read.data };
}
