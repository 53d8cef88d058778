import { useState } from "react";
import { AUDIT_ACTS, type AuditAct, type AuditPage } from "../../clinic/api.ts";
import { Button, ButtonLink } from "../../parts/Button.tsx";
import { Notice } from "../../parts/Notice.tsx";
import { date } from "../../words/text.ts";
import { words } from "../../words/words.ts";
import { askClinic } from "../clinic-frame/ask-clinic.ts";
import { FailureNotice } from "../clinic-frame/FailureNotice.tsx";
import { Room } from "../clinic-frame/Room.tsx";
import { useStoring } from "../clinic-frame/use-storing.ts";
import { ActsFile } from "./ActsFile.tsx";

/** The patient whose trail the address asks for: an opaque id. */
function patientAsked(): string | undefined {
  return new URLSearchParams(location.search).get("patient") ?? undefined;
}

type Asked = { readonly patient: string | undefined; readonly before?: number };

function ask({ patient, before }: Asked): Promise<AuditPage> {
  const query = new URLSearchParams({
    ...(patient !== undefined && { patient }),
    ...(before !== undefined && { before: `${before}` }),
  });
  return askClinic<AuditPage>(`/clinic/api/audit?${query}`);
}

/** Who saw and did what, newest first, of everybody or of one patient; and on request whether the trail is whole. */
export function AuditScreen() {
  const say = words().clinicRooms.audit;
  const patient = patientAsked();
  const { heading, lead } = patient === undefined ? say : say.ofOne;
  return (
    <Room heading={heading} lead={lead} load={() => ask({ patient })}>
      {(first) => (
        <>
          {patient === undefined ? (
            <>
              <ChainCheck />
              <ActsFile />
            </>
          ) : (
            <OfOne patient={patient} />
          )}
          <Trail first={first} patient={patient} />
        </>
      )}
    </Room>
  );
}

function OfOne({ patient }: { readonly patient: string }) {
  return (
    <p className="mt-4 flex flex-wrap gap-2">
      <ButtonLink kind="quiet" href={`/clinic/patients/${patient}`}>
        {words().clinic.row.patientPage}
      </ButtonLink>
      <ButtonLink kind="quiet" href="/clinic/audit">
        {words().clinicRooms.audit.ofOne.all}
      </ButtonLink>
    </p>
  );
}

type TrailProps = { readonly first: AuditPage; readonly patient: string | undefined };

function Trail({ first, patient }: TrailProps) {
  const say = words().clinicRooms.audit;
  const [pages, setPages] = useState([first]);
  const { isBusy, failure, store } = useStoring();
  const before = pages.at(-1)?.before;
  const entries = pages.flatMap((page) => page.entries);
  const more = () =>
    store(async () => setPages([...pages, await ask({ patient, ...(before !== undefined && { before }) })]));
  if (entries.length === 0) return <p className="mt-6">{say.ofOne.none}</p>;
  return (
    <>
      <table className="table text-table clinic-trail mt-6">
        <caption>{say.caption}</caption>
        <thead>
          <tr>
            <th scope="col">{say.when}</th>
            <th scope="col">{say.who}</th>
            <th scope="col">{say.what}</th>
            <th scope="col">{say.detail}</th>
          </tr>
        </thead>
        <tbody>
          {entries.map((entry) => (
            <EntryRow key={entry.seq} entry={entry} isOfOne={patient !== undefined} />
          ))}
        </tbody>
      </table>
      {failure && <FailureNotice failure={failure} />}
      {before !== undefined && (
        <p className="mt-4">
          <Button disabled={isBusy} onClick={() => void more()}>
            {say.more}
          </Button>
        </p>
      )}
    </>
  );
}

type EntryRowProps = { readonly entry: AuditPage["entries"][number]; readonly isOfOne: boolean };

function EntryRow({ entry: { seq, at, by, act, patientId, detail }, isOfOne }: EntryRowProps) {
  const say = words().clinicRooms.audit;
  const told = Object.entries(detail)
    .filter(([name]) => name !== SET)
    .map(([name, value]) => `${name} ${value}`)
    .join(" · ");
  return (
    <tr>
      <th scope="row">
        <bdi>{`${date(at.slice(0, 10))} ${at.slice(11, 19)}`}</bdi> <span className="meta">{say.number(seq)}</span>
      </th>
      <td data-column={say.who}>{by?.name ?? say.server}</td>
      <td data-column={say.what}>{actWords(act)}</td>
      {/* Nothing at all where there is nothing: a card then leaves the line out. */}
      <td data-column={say.detail}>
        {told !== "" && <span className="id text-muted">{told}</span>}
        {patientId !== undefined && !isOfOne && (
          <span className="clinic-trail-links">
            <a href={`/clinic/patients/${patientId}`}>{words().clinic.row.patientPage}</a>
            <a href={`/clinic/audit?patient=${patientId}`}>{say.ofOne.link}</a>
          </span>
        )}
      </td>
    </tr>
  );
}

/** An act of another version of the clinic has no words here: its id stands for it. */
function actWords(act: string) {
  const said = words().clinicRooms.audit.act;
  return isKnown(act) ? said[act] : <span className="id">{act}</span>;
}

function isKnown(act: string): act is AuditAct {
  return AUDIT_ACTS.some((one) => one === act);
}

/** Names a set of patients, which nobody can look up: their number stands beside it. */
const SET = "patientSet";

/** Reads the whole trail, which takes a while once it is long: only when somebody asks for it. */
function ChainCheck() {
  const say = words().clinicRooms.audit;
  const [chain, setChain] = useState<AuditPage["chain"]>();
  const { isBusy, failure, store } = useStoring();
  const check = () => store(async () => setChain((await askClinic<AuditPage>("/clinic/api/audit?verify=1")).chain));
  return (
    <div className="mt-4 measure">
      <Button kind="quiet" disabled={isBusy} onClick={() => void check()}>
        {say.check}
      </Button>
      <div role="status" className="mt-3">
        {isBusy && <p>{say.checking}</p>}
        {chain && <Chain chain={chain} />}
      </div>
      {failure && <FailureNotice failure={failure} />}
    </div>
  );
}

function Chain({ chain }: { readonly chain: NonNullable<AuditPage["chain"]> }) {
  const say = words().clinicRooms.audit;
  return chain.whole ? (
    <Notice sort="done" title={say.whole(chain.entries)}>
      <p className="id clinic-hash">{chain.head}</p>
    </Notice>
  ) : (
    <Notice sort="problem" title={say.broken(chain.at)} role="alert">
      <p>{say.brokenWhy[chain.what]}</p>
    </Notice>
  );
}
