import type { CheckRequest } from "@afterscript/check";
import { ALARM_DAYS, type ExportChoice, MOST_ALARMS, MOST_DAYS, parseAlarmDays } from "@afterscript/ics";
import { TITLES } from "@afterscript/wording";
import { z } from "zod";
import { type ReadRequest, readAssessRequest } from "../assess/request.ts";

const FORMATS = ["ics", "json"] as const;

/** What a calendar's address may hold besides that of an assessment: nothing clinical. */
const Query = z.object({
  titles: z.enum(TITLES).default("neutral"),
  alarm: z.string().optional(),
  format: z.enum(FORMATS).default("ics"),
});

export type CalendarRequest = {
  readonly request: CheckRequest;
  readonly choice: ExportChoice;
  readonly format: (typeof FORMATS)[number];
  readonly refusal?: undefined;
};

type Refused = Extract<ReadRequest, { readonly request?: undefined }>;

/** The query and the JSON body of `POST /api/calendar`: those of an assessment, and how the calendar is to be. */
export function readCalendarRequest(query: unknown, body: unknown, today: string): CalendarRequest | Refused {
  const given: Readonly<Record<string, unknown>> = { ...(typeof query === "object" ? query : undefined) };
  const { titles, alarm, format, ...rest } = given;
  const own = Query.safeParse({ titles, alarm, format });
  const alarmDays = own.data?.alarm === undefined ? ALARM_DAYS : parseAlarmDays(own.data.alarm);
  if (!own.success || alarmDays === undefined) return { refusal: QUERY };
  const { earlier, body: record } = withoutEarlier(body);
  if (earlier === null) return { refusal: EARLIER };
  const read = readAssessRequest(rest, record, today);
  if (read.refusal !== undefined) return read;
  const audience = read.request.audience ?? "patient";
  return {
    request: { ...read.request, audience },
    choice: { titles: own.data.titles, audience, alarmDays, earlier },
    format: own.data.format,
  };
}

const QUERY = {
  code: "QUERY",
  detail: "The address holds a value for titles, alarm or format that is none of its choices.",
  mend: `Use titles=neutral or plain; alarm=7,1 (up to ${MOST_ALARMS} days before, each at most ${MOST_DAYS}) or none; format=ics or json.`,
};

const EARLIER = {
  code: "PARAMETERS",
  detail: "earlier needs a valueString, and stands once.",
  mend: "Send the text of the calendar that was written before, or leave earlier out.",
};

/** Takes the parameter `earlier` out of FHIR Parameters: undefined where it is not there, null where it cannot be read. */
function withoutEarlier(body: unknown): { readonly body: unknown; readonly earlier?: string | null } {
  if (typeof body !== "object" || body === null || !("parameter" in body)) return { body };
  if (!("resourceType" in body) || body.resourceType !== "Parameters" || !Array.isArray(body.parameter))
    return { body };
  const list: readonly unknown[] = body.parameter;
  const [entry, ...more] = list.filter(isEarlier);
  if (entry === undefined) return { body };
  const rest = { ...body, parameter: list.filter((one) => !isEarlier(one)) };
  const text = more.length === 0 && "valueString" in entry ? entry.valueString : undefined;
  return { body: rest, earlier: typeof text === "string" ? text : null };
}

function isEarlier(entry: unknown): entry is object {
  return typeof entry === "object" && entry !== null && "name" in entry && entry.name === "earlier";
}
