import { spawn } from "node:child_process";
import type { Answer } from "./judge-answer.ts";
import type { Vector } from "./vector.ts";

/** Runs a program with the record on standard input and reads its JSON; {region}, {asOf} and {drugs} in its words are filled in. */
export async function askProgram(vector: Vector, [program = "", ...words]: readonly string[]): Promise<Answer> {
  const filled = words.flatMap((word) => fill(word, vector));
  const child = spawn(program, filled, { stdio: ["pipe", "pipe", "inherit"] });
  let output = "";
  child.stdout.setEncoding("utf8").on("data", (text: string) => {
    output += text;
  });
  child.stdin.end(JSON.stringify(vector.record));
  await new Promise<void>((ended, failed) => {
    child.on("error", failed);
    child.on("close", () => ended());
  });
  try {
    return JSON.parse(output) as Answer;
  } catch (error) {
    throw new Error(`${program} printed no JSON for ${vector.id}: ${output.slice(0, 200)}`, { cause: error });
  }
}

function fill(word: string, { region, asOf, drugs }: Vector): string[] {
  if (word === "{drugs}") return (drugs ?? []).flatMap((drug) => ["--drug", drug]);
  return [word.replace("{region}", region).replace("{asOf}", asOf)];
}
