import type { Report } from "@afterscript/wording";
import type { Companion } from "../../browser/companion.ts";
import { shelfOf } from "../../browser/engine/shelf.ts";
import { Button } from "../../parts/Button.tsx";
import { EmptyState } from "../../parts/EmptyState.tsx";
import { date } from "../../words/text.ts";
import { words } from "../../words/words.ts";
import { CompanionFrame } from "../companion/CompanionFrame.tsx";
import { useLoaded } from "../use-loaded.ts";
import { BeforeList } from "./BeforeList.tsx";

/** What the label asks for before the first dose, and how each of it stands. */
export function Before() {
  const { before: say } = words();
  return (
    <CompanionFrame room="other">
      {(companion) => (
        <>
          <h1>{say.heading}</h1>
          <p className="lead measure mt-2">{say.lead}</p>
          <Body companion={companion} />
        </>
      )}
    </CompanionFrame>
  );
}

function Body({ companion }: { readonly companion: Companion }) {
  const { before: say } = words();
  const { report } = companion;
  if (report !== undefined && report.beforeStart.length > 0) return <Lists companion={companion} report={report} />;
  const { title, text } = report === undefined ? say.nothing : say.taken;
  return (
    <div className="mt-6 measure">
      <EmptyState title={title} text={text} action={{ href: "/companion/start", text: say.toStart }} />
    </div>
  );
}

function Lists({ companion, report }: { readonly companion: Companion; readonly report: Report }) {
  const { before: say } = words();
  const { region, asOf } = companion;
  const drugs = report.beforeStart.map(({ drug }) => drug);
  const shelf = useLoaded(`${region} ${drugs.join(" ")} ${asOf}`, () => shelfOf({ region, drugs, asOf }));
  const sources = shelf.is === "ready" ? shelf.value.sources : [];
  return (
    <>
      <p className="meta mt-3">{say.asOf(date(asOf))}</p>
      {report.beforeStart.map((list) => (
        <BeforeList key={list.drug} list={list} report={report} sources={sources} />
      ))}
      <p className="mt-8 no-print">
        <Button icon="printer" onClick={() => window.print()}>
          {say.print}
        </Button>
      </p>
    </>
  );
}
