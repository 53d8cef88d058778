import { parts } from "./parts.ts";

/** The strings of the shared parts where the reader is not the person who is treated. */
export const clinicParts: typeof parts = {
  ...parts,
  ruler: { ...parts.ruler, you: (label) => label, rows: { ...parts.ruler.rows, you: "This patient" } },
};
