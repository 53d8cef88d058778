import { COMMAND, PACKED } from "./packages.ts";

/** The part of a workspace's package.json that matters here. */
export type Workspace = {
  readonly name: string;
  readonly version: string;
  readonly dependencies?: Readonly<Record<string, string>>;
};

export type ManifestParts = {
  readonly published: Workspace;
  readonly description: string;
  readonly license: string;
  readonly workspaces: readonly Workspace[];
  /** Names of registry packages that the emitted files import. */
  readonly imported: ReadonlySet<string>;
};

/** The oldest Node that the emitted JavaScript is for. */
const NODE = ">=22";

/**
 * The package.json that is published: the command, the library, its inner packages, and what they need at run time.
 * @throws Error when something is imported that no workspace lists with one exact version.
 */
export function manifestOf({ published, description, license, workspaces, imported }: ManifestParts) {
  const dependencies = [...imported].sort().map((name) => [name, exactVersion(name, workspaces)]);
  return {
    name: published.name,
    version: published.version,
    description,
    license,
    type: "module",
    engines: { node: NODE },
    bin: { [published.name]: emitted(COMMAND, "js") },
    exports: {
      ...Object.fromEntries(PACKED.map((one) => [exportName(one.published, published.name), exported(one.entry)])),
      ...Object.fromEntries(
        PACKED.filter(({ hasRooms }) => hasRooms).map((one) => [
          `${exportName(one.published, published.name)}/public/*`,
          exported(`${one.folder}/src/public/*.ts`),
        ]),
      ),
      "./package.json": "./package.json",
    },
    files: ["dist"],
    dependencies: Object.fromEntries(dependencies),
  };
}

function exportName(name: string, own: string): string {
  return `.${name.slice(own.length)}`;
}

function exported(entry: string) {
  return { types: `./${emitted(entry, "d.ts")}`, default: `./${emitted(entry, "js")}` };
}

function emitted(source: string, extension: string): string {
  return `dist/${source.replace(/ts$/, extension)}`;
}

function exactVersion(name: string, workspaces: readonly Workspace[]): string {
  const versions = new Set(workspaces.flatMap(({ dependencies }) => dependencies?.[name] ?? []));
  const [version, ...more] = versions;
  if (version === undefined || more.length > 0 || !/^\d+\.\d+\.\d+$/.test(version)) {
    const found = version === undefined ? "in no package.json" : `as ${[...versions].join(" and ")}`;
    throw new Error(`"${name}" is imported and stands ${found}. List it with one exact version where it is imported.`);
  }
  return version;
}
