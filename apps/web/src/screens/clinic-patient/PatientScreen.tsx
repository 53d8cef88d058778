import { useCallback, useEffect, useMemo, useState } from "react";
import type { PatientPage, WhoStaff, Worklist } from "../../clinic/api.ts";
import { shownReport } from "../../clinic/shown-report.ts";
import { Notice } from "../../parts/Notice.tsx";
import { words } from "../../words/words.ts";
import { askClinic } from "../clinic-frame/ask-clinic.ts";
import { mayAct, useClinic } from "../clinic-frame/clinic-context.ts";
import { FailureNotice } from "../clinic-frame/FailureNotice.tsx";
import { newestOnly } from "../clinic-frame/newest-only.ts";
import type { PageFacts } from "../clinic-frame/page-facts.ts";
import { HomelessTextNotice } from "../clinic-worklist/HomelessTextNotice.tsx";
import { ItemRow } from "../clinic-worklist/ItemRow.tsx";
import { KeysDialog } from "../clinic-worklist/KeysDialog.tsx";
import { LastActLine } from "../clinic-worklist/LastActLine.tsx";
import { useItemKeys } from "../clinic-worklist/use-item-keys.ts";
import { useLetters } from "../clinic-worklist/use-letters.ts";
import { useWorklist } from "../clinic-worklist/use-worklist.ts";
import { useLoaded } from "../use-loaded.ts";
import { Done } from "./Done.tsx";
import { HeadStrip } from "./HeadStrip.tsx";
import { Judged } from "./Judged.tsx";
import { Letters } from "./Letters.tsx";
import { Notes } from "./Notes.tsx";
import { Received } from "./Received.tsx";
import { Tasks } from "./Tasks.tsx";
import { UnreadMedicines } from "./UnreadMedicines.tsx";
import { Values } from "./Values.tsx";

/** The patient whose page this is: an opaque id, the last part of the address. */
function patientHere(): string {
  return location.pathname.split("/").at(-1) ?? "";
}

const load = () => askClinic<PatientPage>(`/clinic/api/patients/${encodeURIComponent(patientHere())}`);

/** Everything about one patient: what is called for, the values over time, what was done and said. */
export function PatientScreen() {
  const loaded = useLoaded("patient", load);
  const say = words().clinic;
  if (loaded.is === "ready") return <Page first={loaded.value} />;
  return (
    <>
      <h1>{say.room.patient}</h1>
      {loaded.is === "loading" ? (
        <p role="status">{say.loading}</p>
      ) : (
        <FailureNotice failure={loaded.failure} onAgain={() => location.reload()} />
      )}
    </>
  );
}

function Page({ first }: { readonly first: PatientPage }) {
  const [page, setPage] = useState(first);
  const { facts } = useClinic();
  const [begin] = useState(newestOnly);
  const report = useMemo(() => shownReport(page), [page]);
  const reload = useCallback(async () => {
    const isNewest = begin();
    const next = await load();
    // A slower, older answer would take away what was stored since.
    if (isNewest()) setPage(next);
    return next;
  }, [begin]);
  // The part that the address names is drawn later than the browser looks for it.
  useEffect(() => document.getElementById(location.hash.slice(1))?.scrollIntoView(), []);
  return (
    <article>
      <HeadStrip page={page} />
      {page.notJudged && (
        <div className="mt-4 measure">
          <Notice sort="unknown" title={page.notJudged.what} role="alert">
            <p>{page.notJudged.mend}</p>
          </Notice>
        </div>
      )}
      <div className="clinic-patient">
        <div className="min-w-0">
          {report && <Judged.Worst report={report} />}
          <OpenItems page={page} reload={reload} />
          <UnreadMedicines page={page} />
          <Values page={page} today={facts.day} />
          {report && <Judged.Ahead report={report} />}
          <Tasks page={page} reload={reload} />
          <Notes page={page} reload={reload} />
          <Letters page={page} reload={reload} />
          <Done page={page} />
          {report && <Judged.All report={report} />}
        </div>
        <Received page={page} />
      </div>
    </article>
  );
}

type Part = { readonly page: PatientPage; readonly reload: () => Promise<PatientPage> };

/** The patient's items, with the same acts as on the list. */
function OpenItems({ page, reload }: Part) {
  const { me, facts } = useClinic();
  const say = words().clinicPatient;
  const [isHelp, setHelp] = useState(false);
  const [withLetters, setLetters] = useLetters();
  const again = useCallback(async () => listOf(await reload(), facts), [reload, facts]);
  const staff = useLoaded(mayAct(me) ? "colleagues" : undefined, () =>
    askClinic<readonly WhoStaff[]>("/clinic/api/colleagues"),
  );
  const colleagues = staff.is === "ready" ? staff.value : undefined;
  const acting = useWorklist({ first: listOf(page, facts), load: again, isWatched: false, colleagues });
  useItemKeys({ acting, withLetters, onHelp: () => setHelp(true) });
  const { rows } = acting.state.list;
  return (
    <section className="clinic-part" aria-labelledby="items">
      <h2 id="items">{say.items.title(rows.length)}</h2>
      <HomelessTextNotice acting={acting} />
      <LastActLine last={acting.state.last} />
      {rows.length === 0 && <p className="mt-2">{say.items.none}</p>}
      <div data-worklist="" className="clinic-items">
        <ul>
          {rows.map((row) => (
            <ItemRow key={row.id} row={row} withLetters={withLetters} colleagues={colleagues} acting={acting} isOfOne />
          ))}
        </ul>
      </div>
      {isHelp && <KeysDialog withLetters={withLetters} onLetters={setLetters} onClose={() => setHelp(false)} />}
    </section>
  );
}

/** A patient's items as a list of their own. */
function listOf({ items }: PatientPage, facts: PageFacts): Worklist {
  return {
    day: facts.day,
    knowledge: { version: facts.knowledge, hash: "" },
    rows: items,
    hidden: [],
    away: { handled: 0, snoozed: 0 },
    patients: 1,
    resultSets: 0,
    waiting: 0,
    unmatched: 0,
    tasksDue: 0,
    spotChecks: { wanted: 0, looked: 0 },
    failing: [],
  };
}
