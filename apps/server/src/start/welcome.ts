export type Welcome = {
  readonly port: number;
  readonly version: string;
  readonly covers: readonly { readonly region: string; readonly drugs: readonly string[] }[];
  readonly clinic?: {
    readonly region: string;
    /** Where its data are. */
    readonly where: string;
    readonly demo: boolean;
    /** Where browsers of other machines find it. */
    readonly publicOrigin?: string;
  };
};

/** What is said, quietly, once the doors are open: one line per door that works. */
export function welcomeLines({ port, version, covers, clinic }: Welcome): string {
  const home = clinic?.publicOrigin ?? `http://localhost:${port}`;
  const regions = covers.map(({ region, drugs }) => `  ${region.padEnd(12)}${drugs.join(", ")}`);
  return [
    "",
    `  knowledge   ${version}`,
    ...regions,
    "",
    ...(clinic === undefined ? [] : clinicLines(home, clinic)),
    `  pages       ${home}/`,
    `  API         ${home}/api/assess   (POST a FHIR record)`,
    `  described   ${home}/api/openapi.json`,
    "",
    ...(clinic === undefined || clinic.demo ? ["  Nothing you open here leaves this machine."] : []),
    "  Ctrl-C stops.",
    "",
  ].join("\n");
}

function clinicLines(home: string, { region, where, demo }: NonNullable<Welcome["clinic"]>): string[] {
  return [
    `  clinic      ${home}/clinic`,
    `  rulebook    ${region}`,
    `  data        ${where}`,
    ...(demo ? ["  people      invented patients and made-up staff, on this machine only"] : []),
    "",
  ];
}
