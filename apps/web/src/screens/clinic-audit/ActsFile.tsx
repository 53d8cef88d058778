import { useState } from "react";
import { ButtonLink } from "../../parts/Button.tsx";
import { TextField } from "../../parts/Field.tsx";
import { words } from "../../words/words.ts";
import { useClinic } from "../clinic-frame/clinic-context.ts";

/** What was done on the list in a period, as a file: from the first of this month, where nobody says another day. */
export function ActsFile() {
  const say = words().clinicRooms.audit.acts;
  const { day } = useClinic().facts;
  const [from, setFrom] = useState(`${day.slice(0, 7)}-01`);
  const [until, setUntil] = useState(day);
  return (
    <section className="clinic-part no-print" aria-labelledby="acts">
      <h2 id="acts">{say.heading}</h2>
      <p className="measure mt-2">{say.lead}</p>
      <div className="clinic-months">
        <TextField
          id="acts-from"
          type="date"
          label={say.from}
          value={from}
          max={until}
          onChange={({ target }) => target.value !== "" && setFrom(target.value)}
        />
        <TextField
          id="acts-until"
          type="date"
          label={say.until}
          value={until}
          min={from}
          max={day}
          onChange={({ target }) => target.value !== "" && setUntil(target.value)}
        />
        <ButtonLink kind="quiet" href={`/clinic/api/audit/acts?${new URLSearchParams({ from, until })}`}>
          {say.csv}
        </ButtonLink>
      </div>
    </section>
  );
}
