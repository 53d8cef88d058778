import type { Failure } from "@afterscript/check";
import type { Terminal } from "../terminal.ts";

type Command = (words: readonly string[], terminal: Terminal) => Promise<number | Failure>;

/** Runs a command on 1 July 2026, where a person looks at a screen or where not; `out` is what came out first. */
export async function runCommand(command: Command, words: readonly string[], { isTerminal = false } = {}) {
  const out: (string | Uint8Array)[] = [];
  const err: string[] = [];
  const terminal: Terminal = {
    out: (text) => out.push(text),
    err: (text) => err.push(text),
    isColourful: false,
    isTerminal,
    today: () => "2026-07-01",
  };
  const ended = await command(words, terminal);
  const failure = typeof ended === "number" ? undefined : ended;
  return { code: typeof ended === "number" ? ended : 2, failure, out: out[0], err: err.join("") };
}
