export type Welcome = {
  readonly port: number;
  readonly version: string;
  readonly covers: readonly { readonly region: string; readonly drugs: readonly string[] }[];
};

/** What is said, quietly, once the doors are open: one line per door that works. */
export function welcomeLines({ port, version, covers }: Welcome): string {
  const home = `http://localhost:${port}`;
  const regions = covers.map(({ region, drugs }) => `  ${region.padEnd(12)}${drugs.join(", ")}`);
  return [
    "",
    `  knowledge   ${version}`,
    ...regions,
    "",
    `  pages       ${home}/`,
    `  API         ${home}/api/assess   (POST a FHIR record)`,
    `  described   ${home}/api/openapi.json`,
    "",
    "  Nothing you open here leaves this machine.",
    "  Ctrl-C stops.",
    "",
  ].join("\n");
}
