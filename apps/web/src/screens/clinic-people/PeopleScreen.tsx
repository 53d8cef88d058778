import { useState } from "react";
import { type ClinicPerson, ROLES } from "../../clinic/api.ts";
import { Button } from "../../parts/Button.tsx";
import { date } from "../../words/text.ts";
import { words } from "../../words/words.ts";
import { askClinic } from "../clinic-frame/ask-clinic.ts";
import { useClinic } from "../clinic-frame/clinic-context.ts";
import { FailureNotice } from "../clinic-frame/FailureNotice.tsx";
import { Room } from "../clinic-frame/Room.tsx";
import { useStoring } from "../clinic-frame/use-storing.ts";

/** Who works here, and what each may do. */
export function PeopleScreen() {
  const say = words().clinicRooms.people;
  const [version, setVersion] = useState(0);
  return (
    <Room
      heading={say.heading}
      lead={say.lead}
      version={version}
      load={() => askClinic<readonly ClinicPerson[]>("/clinic/api/people")}
    >
      {(people) => (
        <ul className="clinic-lines mt-6">
          {people.map((person) => (
            <Person key={person.id} person={person} onChanged={() => setVersion((count) => count + 1)} />
          ))}
        </ul>
      )}
    </Room>
  );
}

type Change = { readonly role?: string; readonly disabled?: boolean; readonly endSessions?: true };

function Person({ person, onChanged }: { readonly person: ClinicPerson; readonly onChanged: () => void }) {
  const { me, announce } = useClinic();
  const say = words().clinicRooms.people;
  const { isBusy, failure, store } = useStoring();
  const isMe = person.id === me.id;
  const change = async (body: Change) => {
    if (!(await store(() => askClinic(`/clinic/api/people/${person.id}`, { body })))) return;
    announce(say.changed(person.name));
    onChanged();
  };
  return (
    <li>
      <div>
        <p>
          <strong>
            <bdi>{person.name}</bdi>
          </strong>
          {isMe && ` (${say.you})`}
          {person.disabled && <span className="clinic-hand ms-2">{say.ended}</span>}
        </p>
        <p className="meta">{say.since(date(person.since.slice(0, 10)))}</p>
        {failure && <FailureNotice failure={failure} />}
      </div>
      <label className="clinic-role" htmlFor={`role-${person.id}`}>
        <span className="meta">{say.role}</span>
        <select
          id={`role-${person.id}`}
          className="field"
          value={person.role ?? ""}
          disabled={isBusy || isMe}
          onChange={({ target }) => void change({ role: target.value })}
        >
          {person.role === undefined && <option value="">{say.noRole}</option>}
          {ROLES.map((role) => (
            <option key={role} value={role}>
              {words().clinic.role[role]}
            </option>
          ))}
        </select>
      </label>
      <div className="clinic-acts">
        <Button kind="quiet" disabled={isBusy || isMe} onClick={() => void change({ endSessions: true })}>
          {say.signOut}
          <span className="sr-only">{`: ${person.name}`}</span>
        </Button>
        <Button kind="quiet" disabled={isBusy || isMe} onClick={() => void change({ disabled: !person.disabled })}>
          {person.disabled ? say.letIn : say.end}
          <span className="sr-only">{`: ${person.name}`}</span>
        </Button>
      </div>
    </li>
  );
}
