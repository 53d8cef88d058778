import { type Failure, VERSION } from "@afterscript/check";
import { appealCommand } from "./appeal-command.ts";
import { askCommand } from "./ask-command.ts";
import { calendarCommand } from "./calendar-command.ts";
import { checkCommand } from "./check-command.ts";
import { compareCommand } from "./compare-command.ts";
import { compareDrugsCommand } from "./compare-drugs-command.ts";
import { compareEditionsCommand } from "./compare-editions-command.ts";
import { HELP } from "./help.ts";
import { knowledgeCommand } from "./knowledge-command.ts";
import { nearestFailure } from "./nearest-failure.ts";
import { EXIT, type Terminal } from "./terminal.ts";
import { visitCommand } from "./visit-command.ts";

type Command = (words: readonly string[], terminal: Terminal) => Promise<number | Failure>;

const COMMANDS: Readonly<Record<string, Command>> = {
  calendar: calendarCommand,
  check: checkCommand,
  ask: askCommand,
  appeal: appealCommand,
  visit: visitCommand,
  compare: compareDrugsCommand,
  "compare-regions": compareCommand,
  "compare-editions": compareEditionsCommand,
  knowledge: knowledgeCommand,
};

/** Runs one command line and returns its exit code. Nothing is thrown at the reader. */
export async function run(words: readonly string[], terminal: Terminal): Promise<number> {
  try {
    const ended = await dispatch(words, terminal);
    if (typeof ended === "number") return ended;
    terminal.err(failureText(ended));
    return exitOf(ended);
  } catch (error) {
    terminal.err(
      `INTERNAL_ERROR  ${error instanceof Error ? error.message : String(error)}\n  This is a fault of Afterscript, not of your input. Report it with the command you ran, without patient data.\n`,
    );
    return EXIT.bug;
  }
}

async function dispatch(words: readonly string[], terminal: Terminal): Promise<number | Failure> {
  const [first, ...rest] = words;
  if (first === undefined || first === "--help" || first === "-h" || first === "help") {
    const topic = first === "help" ? rest[0] : undefined;
    terminal.out(HELP[topic ?? "afterscript"] ?? HELP.afterscript);
    return first === undefined ? EXIT.unusable : EXIT.assessed;
  }
  if (first === "--version" || first === "-V") {
    terminal.out(`${VERSION}\n`);
    return EXIT.assessed;
  }
  const command = COMMANDS[first];
  if (command === undefined) return nearestFailure("COMMAND", first, Object.keys(COMMANDS));
  return command(rest, terminal);
}

/** 3 when the knowledge is at fault, else 2. */
export function exitOf({ sort }: Failure): number {
  return sort === "knowledge" ? EXIT.knowledge : EXIT.unusable;
}

/** What, where, how to mend: three short lines. */
export function failureText({ code, what, where, mend }: Failure): string {
  return `${code}  ${where}\n  ${what}\n  ${mend}\n`;
}
