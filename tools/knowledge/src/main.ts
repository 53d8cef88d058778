import { parseArgs } from "node:util";
import { REGIONS } from "@afterscript/engine";
import { compileFolder } from "./build-knowledge.ts";
import { coverageReport } from "./cli/coverage-report.ts";
import { limitsTable } from "./cli/limits-table.ts";
import { countTable, statementTable } from "./cli/list-statements.ts";
import { writeNewDrug } from "./cli/new-drug.ts";
import { unseenReport } from "./cli/unseen-report.ts";
import { coverageOf, rateCoverage } from "./coverage.ts";
import { ensureBuilt } from "./ensure-built.ts";
import { KnowledgeError } from "./knowledge-error.ts";
import { knowledgeRoot } from "./knowledge-root.ts";
import { formatProblem } from "./read/problem.ts";

const HELP = `npm run knowledge                     counts by drug, region, kind, how seen
npm run knowledge -- baricitinib/eu   each statement of a drug, region or kind
npm run knowledge -- --check [part]   what is wrong: file, line, mend
npm run knowledge -- --coverage       evidence rows used, explained, missing
npm run knowledge -- --unseen         what rests on no source that was read
npm run knowledge -- --build          compiles it, if something has changed
npm run knowledge -- --table          every limit and test, as Markdown
npm run knowledge -- --new <drug> --region us|eu|uk
                                      files of a new drug, with marked blanks
Options: --root <folder>  another knowledge folder     --help
`;

const OPTIONS = {
  build: { type: "boolean" },
  check: { type: "boolean" },
  coverage: { type: "boolean" },
  table: { type: "boolean" },
  unseen: { type: "boolean" },
  new: { type: "string" },
  region: { type: "string" },
  root: { type: "string" },
  help: { type: "boolean", short: "h" },
} as const;

process.exitCode = run(process.argv.slice(2));

function run(args: string[]): number {
  const read = readArguments(args);
  if (typeof read === "string") return refuse(read);
  const { values, positionals } = read;
  const root = values.root ?? knowledgeRoot();
  const [part] = positionals;
  if (values.help) return say(HELP.trimEnd());
  if (values.build) return build();
  if (values.new !== undefined) return newDrug(root, values.new, values.region);
  const { compiled, problems } = compileFolder(root);
  const shown = problems.filter((problem) => !values.check || part === undefined || problem.file.includes(part));
  for (const problem of shown) console.error(formatProblem(problem));
  if (shown.length > 0) {
    console.error(`\n${shown.length} to mend.`);
    return 1;
  }
  if (values.check && compiled === undefined) return say(`Nothing to mend in ${part}; ${problems.length} elsewhere.`);
  if (compiled === undefined) return 1;
  const regions = REGIONS.map((region) => compiled.regions[region]);
  const statements = regions.flatMap((one) => one.statements);
  if (values.check)
    return say(`The knowledge is sound: ${statements.length} statements, version ${regions[0]?.version}.`);
  if (values.table) return write(limitsTable(regions));
  if (values.unseen) return say(unseenReport(regions, compiled.setting.concepts));
  if (values.coverage) {
    const coverage = [...coverageOf(compiled.tree), rateCoverage(compiled.rates)];
    say(coverageReport(coverage));
    return coverage.some((one) => one.missing.length > 0) ? 1 : 0;
  }
  if (part === undefined) return say(countTable(regions));
  const asked = statements.filter((one) => `${one.drug}/${one.region}/${one.kind}`.startsWith(part));
  return asked.length > 0 ? say(statementTable(asked)) : refuse(`No statement stands under "${part}".`);
}

/** The built files of this repository, for everything that loads them at once afterwards. */
function build(): number {
  try {
    return say(ensureBuilt() ? "The knowledge was compiled." : "The compiled knowledge is up to date.");
  } catch (error) {
    if (!(error instanceof KnowledgeError)) throw error;
    console.error(error.message);
    return 1;
  }
}

function readArguments(args: string[]) {
  try {
    return parseArgs({ args, options: OPTIONS, allowPositionals: true });
  } catch (error) {
    return (error instanceof Error ? error.message : String(error)).replace(/ To specify a positional[\s\S]*$/, "");
  }
}

function newDrug(root: string, drug: string, region: string | undefined): number {
  const known = REGIONS.find((one) => one === region);
  if (known === undefined) return refuse(`--region is ${region ?? "missing"}. Write one of: ${REGIONS.join(" ")}.`);
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(drug)) return refuse(`"${drug}" is not an id. Write it in kebab-case.`);
  const written = writeNewDrug(root, drug, known);
  if (written.length === 0) return refuse(`All files of ${drug} in ${known} are there; nothing was written.`);
  return say(`${written.join("\n")}\nFill in every FILL-IN; npm run knowledge -- --check ${drug} says what is left.`);
}

function say(text: string): number {
  console.log(text);
  return 0;
}

/** Without a line break of its own: the page ends in one. */
function write(page: string): number {
  process.stdout.write(page);
  return 0;
}

function refuse(text: string): number {
  console.error(`${text}\nnpm run knowledge -- --help shows what can be asked.`);
  return 2;
}
