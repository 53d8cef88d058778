import { z } from "zod";
import { quantity } from "./quantity.ts";
import { interval } from "./statement.ts";
import { conceptId, fields, text } from "./text.ts";

const window = fields({ starting: quantity, "on-treatment": quantity, reason: text });

/** Windows and schedules where a label gives none. Each is ours and says why. */
export const protocol = fields({
  id: conceptId,
  title: text,
  /** What the numbers were based on: own words and address. */
  basis: z.array(fields({ says: text, url: text, seen: z.enum(["primary", "secondary", "no"]) })).min(1),
  tolerance: fields({ days: quantity, reason: text }),
  defaultWindow: window,
  windows: z.record(conceptId, window),
  followUp: z.record(
    conceptId,
    fields({ first: interval.optional(), every: interval.optional(), reason: text }).refine(
      (value) => value.first !== undefined || value.every !== undefined,
      { error: "A schedule without a time.", params: { mend: "Write first, every, or both." } },
    ),
  ),
});
export type ProtocolForm = z.infer<typeof protocol>;
