import { useState } from "react";
import type { SignedIn } from "../../clinic/api.ts";
import { Button } from "../../parts/Button.tsx";
import { REGION_WORD } from "../../words/region.ts";
import { date } from "../../words/text.ts";
import { words } from "../../words/words.ts";
import { askClinic } from "./ask-clinic.ts";
import { forgetDraft } from "./kept-draft.ts";
import type { PageFacts } from "./page-facts.ts";
import { type ClinicRoom, ROOMS, rolesOf } from "./rooms.ts";

export type TopBarProps = {
  readonly me: SignedIn;
  readonly room: ClinicRoom;
  readonly facts: Pick<PageFacts, "day" | "knowledge" | "region">;
};

/** The head of every page of the clinic. On a phone its rooms are folded, as the public pages fold theirs. */
export function TopBar({ me, room, facts }: TopBarProps) {
  const say = words().clinic;
  return (
    <header className="clinic-head no-print">
      {me.demo && <p className="clinic-demo">{say.top.demo}</p>}
      <div className="page clinic-head-line">
        <a className="site-name" href="/clinic">
          <span className="mark text-h3" aria-hidden="true">
            p.s.
          </span>
          <strong>{say.top.name}</strong>
        </a>
        <details className="clinic-fold">
          <summary>{say.top.menu}</summary>
          <Rooms me={me} room={room} />
          <SignOut />
        </details>
        <p className="meta clinic-facts">
          {say.top.facts(date(facts.day), REGION_WORD[facts.region], facts.knowledge)}
        </p>
        <p className="clinic-who">
          <strong>
            <bdi>{me.name}</bdi>
          </strong>
          <span className="meta">{` · ${say.role[me.role]}`}</span>
        </p>
        <div className="clinic-leave">
          <SignOut />
        </div>
      </div>
      <div className="page clinic-wide">
        <Rooms me={me} room={room} />
      </div>
    </header>
  );
}

function Rooms({ me, room }: Pick<TopBarProps, "me" | "room">) {
  const say = words().clinic;
  return (
    <nav className="clinic-nav" aria-label={say.top.rooms}>
      <ul>
        {ROOMS.filter((one) => rolesOf(one.room).includes(me.role)).map((one) => (
          <li key={one.room}>
            <a href={one.href} aria-current={one.room === room ? "page" : undefined}>
              {say.room[one.room]}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function SignOut() {
  const [failed, setFailed] = useState(false);
  const say = words().clinic.top;
  const leave = () => {
    forgetDraft();
    askClinic("/clinic/sign-out", { body: {} }).then(
      () => location.assign("/clinic/sign-in"),
      () => setFailed(true),
    );
  };
  return (
    <>
      <Button kind="quiet" onClick={leave}>
        {say.signOut}
      </Button>
      {failed && <span role="alert">{say.notSignedOut}</span>}
    </>
  );
}
