/** What goes into the published package: each workspace with the file that others import, and the name it has there. */
export type PackedPackage = {
  readonly folder: string;
  /** Name in the workspace, as source files import it. */
  readonly name: string;
  /** The file behind that name. */
  readonly entry: string;
  /** Name in the published package. */
  readonly published: string;
};

export const COMMAND = "apps/cli/src/main.ts";

/** The package whose name and version are published. */
export const PUBLISHED = "apps/cli";

export const PACKED: readonly PackedPackage[] = [
  { folder: PUBLISHED, name: "afterscript", entry: "apps/cli/src/index.ts", published: "afterscript" },
  internal("core/kernel", "kernel"),
  internal("core/record", "record"),
  internal("core/engine", "engine"),
  internal("core/wording", "wording"),
  internal("adapters/denial-letter", "denial-letter"),
  internal("adapters/documents", "documents"),
  internal("adapters/fhir", "fhir"),
  internal("adapters/ics", "ics"),
  internal("tools/knowledge", "knowledge", "packed"),
  internal("apps/check", "check"),
];

function internal(folder: string, name: string, entry = "index"): PackedPackage {
  return {
    folder,
    name: `@afterscript/${name}`,
    entry: `${folder}/src/${entry}.ts`,
    published: `afterscript/internal/${name}`,
  };
}
