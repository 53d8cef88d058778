import { z } from "zod";

/** The clinic's name of a sender. It stands in addresses of things, folders and the audit trail: no words of a patient. */
export const SourceName = z
  .string()
  .regex(/^[a-z0-9](?:[a-z0-9.-]{0,61}[a-z0-9])?$/, "lower case letters, digits, dots and hyphens, at most 63");
