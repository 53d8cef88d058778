import { useState } from "react";
import { Button } from "../../parts/Button.tsx";
import { Notice } from "../../parts/Notice.tsx";
import { words } from "../../words/words.ts";
import { askClinic } from "../clinic-frame/ask-clinic.ts";
import { mayAct, useClinic } from "../clinic-frame/clinic-context.ts";
import { FailureNotice } from "../clinic-frame/FailureNotice.tsx";
import { useStoring } from "../clinic-frame/use-storing.ts";
import { freshUuid } from "./fresh-uuid.ts";
import type { Acting } from "./use-worklist.ts";

/** What was typed before a session ended, whose item is gone: to be copied, or kept as a note of the same patient. */
export function HomelessTextNotice({ acting: { homeless, dropHomeless, refresh } }: { readonly acting: Acting }) {
  const { me, announce } = useClinic();
  const [id] = useState(freshUuid);
  const { isBusy, failure, store } = useStoring();
  if (homeless === undefined) return null;
  const { patient, title, text } = homeless;
  const say = words().clinic.homeless;
  const keep = async () => {
    if (!(await store(() => askClinic(`/clinic/api/patients/${patient}/notes`, { body: { id, text } })))) return;
    announce(say.kept);
    dropHomeless();
    refresh();
  };
  return (
    <div className="mt-4 measure">
      <Notice sort="caution" title={say.title} role="alert">
        <p>{say.about(title)}</p>
        <p className="clinic-written mt-2">{text}</p>
        {failure && <FailureNotice failure={failure} />}
        <p className="mt-2">
          {mayAct(me) && (
            <>
              <Button kind="quiet" disabled={isBusy} onClick={() => void keep()}>
                {say.keep}
              </Button>{" "}
            </>
          )}
          <Button kind="quiet" onClick={dropHomeless}>
            {say.drop}
          </Button>{" "}
          <a href={`/clinic/patients/${patient}#notes`}>{words().clinic.row.patientPage}</a>
        </p>
      </Notice>
    </div>
  );
}
