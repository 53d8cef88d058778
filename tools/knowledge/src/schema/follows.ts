import { z } from "zod";
import { cite } from "./statement.ts";
import { conceptId, evidenceId, fields, sourceId, text } from "./text.ts";

const except = z
  .array(
    fields({
      /** An id of the followed region, whole or from the kind on. */
      statement: text,
      evidence: z.array(evidenceId).min(1),
      reason: text,
      cite,
    }),
  )
  .min(1)
  .optional();

/** "This region says what that edition says": only the differences stand in files of their own. */
export const labelFollows = fields({ follows: sourceId, transcribes: sourceId, except });

/** The same for a class file of the same name. Without `transcribes` the cites keep the followed source. */
export const classFollows = fields({
  follows: sourceId,
  transcribes: sourceId.optional(),
  drugs: z.array(conceptId).min(1),
  except,
});

export type FollowsForm = z.infer<typeof labelFollows> | z.infer<typeof classFollows>;
