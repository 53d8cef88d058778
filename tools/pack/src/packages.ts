/** What goes into the published package: each workspace with the file that others import, and the name it has there. */
export type PackedPackage = {
  readonly folder: string;
  /** Name in the workspace, as source files import it. */
  readonly name: string;
  /** The file behind that name. */
  readonly entry: string;
  /** Name in the published package. */
  readonly published: string;
  /** Files of `src/public` are imported too, each by its own name: rooms that a check does not load. */
  readonly hasRooms?: true;
};

export const COMMAND = "apps/cli/src/main.ts";

/** The package whose name and version are published. */
export const PUBLISHED = "apps/cli";

export const PACKED: readonly PackedPackage[] = [
  { folder: PUBLISHED, name: "afterscript", entry: "apps/cli/src/index.ts", published: "afterscript" },
  internal("core/kernel", "kernel"),
  internal("core/record", "record"),
  withRooms(internal("core/engine", "engine")),
  withRooms(internal("core/wording", "wording")),
  withRooms(internal("adapters/denial-letter", "denial-letter")),
  withRooms(internal("adapters/documents", "documents")),
  internal("adapters/fhir", "fhir"),
  internal("adapters/ics", "ics"),
  internal("tools/knowledge", "knowledge", "packed"),
  withRooms(internal("apps/check", "check")),
];

function internal(folder: string, name: string, entry = "index"): PackedPackage {
  return {
    folder,
    name: `@afterscript/${name}`,
    entry: `${folder}/src/${entry}.ts`,
    published: `afterscript/internal/${name}`,
  };
}

function withRooms(one: PackedPackage): PackedPackage {
  return { ...one, hasRooms: true };
}
