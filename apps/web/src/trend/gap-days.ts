import type { Knowledge } from "@afterscript/engine";

/** Days for which a result of an analyte stays usable on treatment: further apart, two points are not joined. */
export function gapDaysOf({ protocols }: Pick<Knowledge, "protocols">, analyte: string): number {
  const protocol = protocols.default;
  if (protocol === undefined) throw new Error("The knowledge has no default protocol.");
  return (protocol.windows[analyte] ?? protocol.defaultWindow)["on-treatment"];
}
