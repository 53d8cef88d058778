import { run } from "../run.ts";

/** What a command line printed, and how it ended. */
export type Ran = { readonly code: number | null; readonly out: string; readonly err: string };

/**
 * Runs a whole command line within this process, as where it is piped into a file, on 1 July 2026. What belongs to the
 * process itself (standard input, the time zone, the machine's day) is not here: that needs a process.
 */
export async function runWords(words: readonly string[]): Promise<Ran> {
  const out: (string | Uint8Array)[] = [];
  const err: string[] = [];
  const code = await run(words, {
    out: (text) => out.push(text),
    err: (text) => err.push(text),
    isColourful: false,
    isTerminal: false,
    today: () => "2026-07-01",
  });
  return { code, out: out.map((part) => Buffer.from(part).toString("utf8")).join(""), err: err.join("") };
}
