import { useEffect } from "react";
import { words } from "../../../words/words.ts";
import type { Journey } from "../journey.ts";
import { useAnswer } from "../use-answer.ts";
import { Working } from "../Working.tsx";
import { factQuestion, unknownFacts } from "./unknown-facts.ts";

/** Looks what the plan's own rules still ask, and goes there; to the answer where nothing is open. */
export function FactsScreen(journey: Journey) {
  const { telling, placing, coverage } = journey;
  const worked = useAnswer(journey);
  const report = worked.is === "done" ? worked.value.report : undefined;
  const { told } = telling;
  useEffect(() => {
    if (report === undefined) return;
    const [fact] = unknownFacts(report.criteria, coverage, told);
    placing.replace(fact === undefined ? "answer" : factQuestion(fact.id));
  }, [report, coverage, told, placing.replace]);
  if (worked.is !== "done") return <Working worked={worked} />;
  return <p role="status">{words().theySaidNo.answer.working}</p>;
}
