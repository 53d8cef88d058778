import { calendarPlan, type Report } from "@afterscript/wording";
import type { Companion } from "../../browser/companion.ts";
import { shelfOf } from "../../browser/engine/shelf.ts";
import { Notice } from "../../parts/Notice.tsx";
import { REGION_WORD } from "../../words/region.ts";
import { words } from "../../words/words.ts";
import { useLoaded } from "../use-loaded.ts";
import { Ahead } from "./Ahead.tsx";
import { FourDoors } from "./FourDoors.tsx";
import { NextCard } from "./NextCard.tsx";
import { nextThing } from "./next-thing.ts";
import { OtherFindings } from "./OtherFindings.tsx";
import { passedStarts } from "./passed-starts.ts";
import { Therapies } from "./Therapies.tsx";

type Props = { readonly companion: Companion; readonly report: Report };

/** The day of somebody whose medicine is judged here. */
export function Judged({ companion, report }: Props) {
  const say = words().today;
  const { region, asOf, snapshot } = companion;
  const drugs = [...new Set(report.therapies.map(({ drug }) => drug))];
  const shelf = useLoaded(`${region} ${drugs.join(" ")} ${asOf}`, () => shelfOf({ region, drugs, asOf }));
  const plan = calendarPlan(report, { titles: "plain", audience: "patient" });
  const next = nextThing({ report, plan, passed: passedStarts(companion) });
  const opened = shelf.is === "ready" ? shelf.value : undefined;
  return (
    <div className="today">
      <Therapies report={report} />
      {snapshot.settings.region === undefined && (
        <Notice sort="unknown" title={say.regionNotTold(REGION_WORD[region])}>
          <p>
            <a href="/companion/start">{say.tellRegion}</a>
          </p>
        </Notice>
      )}
      <NextCard next={next} report={report} shelf={opened} />
      <FourDoors />
      <Ahead plan={plan} report={report} />
      <OtherFindings report={report} plan={plan} next={next} sources={opened?.sources ?? []} />
    </div>
  );
}
