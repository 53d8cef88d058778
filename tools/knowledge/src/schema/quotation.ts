import { z } from "zod";
import { address, conceptId, day, evidenceId, fields, text } from "./text.ts";

const printed = z.string().regex(/\d/, "Write the figure as printed: 45%, 132, 12 days");

const quotation = fields({
  id: z.string().regex(/^[a-z0-9-]+\.[a-z0-9-]+$/, "Write <room>.<name> in small letters"),
  says: text,
  figures: z.record(conceptId, printed).optional(),
  evidence: z.array(evidenceId).min(1).optional(),
  cite: fields({
    title: text,
    /** The publisher's page, which is shown. */
    url: address.optional(),
    /** Where a copy was read, where that is another page: kept, never shown. */
    readAt: address.optional(),
    section: text.optional(),
    seen: z.enum(["primary", "secondary"], "Only what somebody has seen is quoted: primary or secondary"),
    checked: day,
  }).refine(({ url, readAt }) => url !== undefined || readAt !== undefined, {
    error: "No page.",
    params: { mend: "Write url: of the publisher, or readAt: of the copy that was read." },
  }),
});
export type QuotationForm = z.infer<typeof quotation>;

/** quoted/<room>.yaml */
export const quotedFile = z.array(quotation).min(1);
