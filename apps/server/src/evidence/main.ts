import { writeFile } from "node:fs/promises";
import { cpus } from "node:os";
import { fileURLToPath } from "node:url";
import { runServer } from "../testing/running-server.ts";
import { CATEGORIES, type Judged, judgeByLighthouse, type Scores } from "./lighthouse.ts";

const FILE = fileURLToPath(new URL("../../../../docs/lighthouse.md", import.meta.url));
const RUNS = 3;
const PATHS = ["/", "/medicines/upadacitinib", "/articles/jak-inhibitors-and-their-monitoring", "/companion"];
const LEAST: Scores = { performance: 95, accessibility: 100, "best-practices": 100, seo: 100 };

const server = await runServer();
try {
  const judged = await judgeByLighthouse(server.origin, PATHS, RUNS);
  const short = judged.filter(({ scores }) => CATEGORIES.some((category) => scores[category] < LEAST[category]));
  await writeFile(FILE, page(judged));
  console.log(`lighthouse: ${short.length === 0 ? "holds" : "DOES NOT HOLD"}, written to docs/lighthouse.md`);
  for (const { path, scores, faults } of judged) console.log(path, JSON.stringify(scores), faults.join("; "));
  if (short.length > 0) process.exitCode = 1;
} finally {
  await server.close();
}

function page(judged: readonly Judged[]): string {
  const day = new Date().toISOString().slice(0, 10);
  const row = (cells: readonly (string | number)[]) => `| ${cells.join(" | ")} |`;
  return [
    "# Lighthouse",
    "",
    `Written by \`npm run evidence -- lighthouse\` on ${day}: the mobile setting (a slow phone on a slow connection, both`,
    `simulated), the median of ${RUNS} runs a page, on a machine of ${cpus().length} cores. Asked for: performance`,
    `${LEAST.performance} or more, and 100 of each other.`,
    "",
    row(["page", ...CATEGORIES, "below 90"]),
    row(["---", ...CATEGORIES.map(() => "---:"), "---"]),
    ...judged.map(({ path, scores, faults }) =>
      row([`\`${path}\``, ...CATEGORIES.map((category) => scores[category]), faults.join("; ") || "nothing"]),
    ),
    "",
  ].join("\n");
}
