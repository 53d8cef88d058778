import { useState } from "react";
import type { AuditPage } from "../../clinic/api.ts";
import { Button } from "../../parts/Button.tsx";
import { Notice } from "../../parts/Notice.tsx";
import { date } from "../../words/text.ts";
import { words } from "../../words/words.ts";
import { askClinic } from "../clinic-frame/ask-clinic.ts";
import { FailureNotice } from "../clinic-frame/FailureNotice.tsx";
import { Room } from "../clinic-frame/Room.tsx";
import { useStoring } from "../clinic-frame/use-storing.ts";

/** Who saw and did what, newest first, and on request whether the trail is whole. */
export function AuditScreen() {
  const say = words().clinicRooms.audit;
  return (
    <Room heading={say.heading} lead={say.lead} load={() => askClinic<AuditPage>("/clinic/api/audit")}>
      {(first) => <Trail first={first} />}
    </Room>
  );
}

function Trail({ first }: { readonly first: AuditPage }) {
  const say = words().clinicRooms.audit;
  const [pages, setPages] = useState([first]);
  const { isBusy, failure, store } = useStoring();
  const before = pages.at(-1)?.before;
  const more = () =>
    store(async () => {
      const next = await askClinic<AuditPage>(`/clinic/api/audit?before=${before}`);
      setPages([...pages, next]);
    });
  return (
    <>
      <ChainCheck />
      <div className="wide-table mt-6">
        <table className="table">
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
            {pages.flatMap(({ entries }) =>
              entries.map((entry) => (
                <tr key={entry.seq}>
                  <th scope="row">
                    <bdi>{`${date(entry.at.slice(0, 10))} ${entry.at.slice(11, 19)}`}</bdi>
                    <span className="meta block">{say.number(entry.seq)}</span>
                  </th>
                  <td>{entry.by?.name ?? say.server}</td>
                  <td>
                    <span className="id">{entry.act}</span>
                    {entry.patientId && (
                      <a className="block" href={`/clinic/patients/${entry.patientId}`}>
                        {words().clinic.row.patientPage}
                      </a>
                    )}
                  </td>
                  <td className="id text-muted">
                    {Object.entries(entry.detail)
                      .map(([name, value]) => `${name} ${value}`)
                      .join(" · ")}
                  </td>
                </tr>
              )),
            )}
          </tbody>
        </table>
      </div>
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
