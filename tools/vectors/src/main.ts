import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { parseArgs } from "node:util";
import { askProgram } from "./ask-program.ts";
import { judgeAnswer } from "./judge-answer.ts";
import { type Vector, vectorCases, vectorOf } from "./vector.ts";

const HELP = `npm run vectors                          writes build/vectors/vectors.ndjson
npm run vectors -- --run --every 50 -- PROGRAM [WORDS …]
                                         asks a program every 50th vector

The program reads a FHIR Bundle on standard input and prints the published JSON.
{region}, {asOf} and {drugs} in its words are filled in, for instance:
  npm run vectors -- --run --every 50 -- npx afterscript check - \\
    --format json --region {region} --as-of {asOf} {drugs}
`;

const FILE = join(import.meta.dirname, "..", "..", "..", "build", "vectors", "vectors.ndjson");

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { run: { type: "boolean" }, every: { type: "string", default: "1" }, help: { type: "boolean", short: "h" } },
});
if (values.help) console.log(HELP.trimEnd());
else if (values.run) process.exitCode = await run(positionals, Number(values.every));
else write();

function write(): void {
  const vectors = vectorCases().map(vectorOf);
  mkdirSync(dirname(FILE), { recursive: true });
  writeFileSync(FILE, `${vectors.map((vector) => JSON.stringify(vector)).join("\n")}\n`);
  writeFileSync(join(dirname(FILE), "README.md"), readFileSync(join(import.meta.dirname, "..", "README.md")));
  console.log(`${vectors.length} vectors in build/vectors/vectors.ndjson`);
}

async function run(program: readonly string[], every: number): Promise<number> {
  if (program.length === 0 || !(every >= 1)) {
    console.error("Name the program after --run, and a whole number from 1 after --every. npm run vectors -- --help");
    return 2;
  }
  const chosen = vectorCases().filter((_, index) => index % every === 0);
  let failed = 0;
  for (const written of chosen) {
    const vector: Vector = vectorOf(written);
    const wrong = judgeAnswer(vector, await askProgram(vector, program));
    if (wrong.length > 0) failed += 1;
    for (const line of wrong) console.log(`${vector.id} ${vector.title}\n  ${line}`);
  }
  console.log(`${chosen.length - failed} passed, ${failed} failed`);
  return failed === 0 ? 0 : 1;
}
