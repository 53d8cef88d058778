import type { MeasureId } from "@afterscript/web/public/clinic.ts";
import type { Month } from "./month.ts";

/** A month that the record does not give. */
export const MONTH_NOT_KNOWN = "not-known";

/** One unit of one measure: it stands in one column, or it is excluded with a reason. */
export type Contribution = {
  readonly measure: MeasureId;
  readonly drug: string;
  readonly month: Month | typeof MONTH_NOT_KNOWN;
  /** The unit's own tests or topics, each in one column. */
  readonly parts: readonly { readonly id: string; readonly column: string }[];
  /** Days to the first act. */
  readonly days?: number;
} & (
  | { readonly column: string; readonly excluded?: undefined }
  | { readonly excluded: string; readonly column?: undefined }
);
