import { type ParseArgsOptionsConfig, parseArgs } from "node:util";
import type { Failure } from "@afterscript/check";
import type { z } from "zod";
import { nearestFailure } from "./nearest-failure.ts";

export type ParsedWords<T> =
  | { readonly flags: T; readonly positionals: readonly string[]; readonly failure?: undefined }
  | { readonly failure: Failure };

type Spec<T> = {
  readonly words: readonly string[];
  readonly options: ParseArgsOptionsConfig;
  readonly schema: z.ZodType<T>;
};

/** Reads flags strictly: an unknown flag, a missing or a wrong value is a failure with its mend. */
export function parseWords<T>({ words, options, schema }: Spec<T>): ParsedWords<T> {
  const parsed = readFlags(words, options);
  if (parsed.failure !== undefined) return parsed;
  const repeated = repeatedFlag(parsed.tokens, options);
  if (repeated !== undefined) return { failure: flagFailure(repeated, "is given twice.", "Give it once.") };
  const checked = schema.safeParse(parsed.values);
  if (checked.success) return { flags: checked.data, positionals: parsed.positionals };
  const [issue] = checked.error.issues;
  const flag = String(issue?.path[0] ?? "");
  const given = String(parsed.values[flag] ?? "");
  return { failure: flagFailure(flag, `cannot be "${given}".`, `${issue?.message ?? "See afterscript --help"}.`) };
}

function readFlags(words: readonly string[], options: ParseArgsOptionsConfig) {
  try {
    const parsed = parseArgs({ args: [...words], options, allowPositionals: true, strict: true, tokens: true });
    const values: Readonly<Record<string, unknown>> = parsed.values;
    return { values, positionals: parsed.positionals, tokens: parsed.tokens, failure: undefined };
  } catch (error) {
    const failure = flagError(error, words, Object.keys(options));
    if (failure === undefined) throw error;
    return { failure };
  }
}

type Token = { readonly kind: string; readonly name?: string };

function repeatedFlag(tokens: readonly Token[], options: ParseArgsOptionsConfig): string | undefined {
  const names = tokens
    .filter(({ kind, name = "" }) => kind === "option" && options[name]?.multiple !== true)
    .map(({ name }) => name);
  return names.find((name, index) => names.indexOf(name) !== index);
}

function flagError(error: unknown, words: readonly string[], known: readonly string[]): Failure | undefined {
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  if (code === "ERR_PARSE_ARGS_UNKNOWN_OPTION") {
    const flags = known.map((name) => `--${name}`);
    const word = words.find((one) => one.startsWith("-") && one !== "-" && !flags.includes(one.split("=")[0] ?? one));
    return nearestFailure("FLAG", word?.split("=")[0] ?? "-", flags);
  }
  if (code === "ERR_PARSE_ARGS_INVALID_OPTION_VALUE" && error instanceof Error) {
    const flag = /--([a-z-]+)/.exec(error.message)?.[1] ?? "";
    const takesNone = error.message.includes("does not take an argument");
    return takesNone
      ? flagFailure(flag, "takes no value.", "Leave the value out.")
      : flagFailure(
          flag,
          "needs a value.",
          `Write --${flag} VALUE, or --${flag}=VALUE where the value starts with a dash.`,
        );
  }
  return undefined;
}

function flagFailure(flag: string, what: string, mend: string): Failure {
  return {
    sort: "argument",
    code: `FLAG_${flag.toUpperCase().replaceAll("-", "_")}`,
    what: `--${flag} ${what}`,
    where: "command line",
    mend,
  };
}
