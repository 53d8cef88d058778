import type { SignedIn } from "../../clinic/api.ts";
import { ButtonLink } from "../../parts/Button.tsx";
import { Notice } from "../../parts/Notice.tsx";
import { words } from "../../words/words.ts";
import { type ClinicRoom, rolesOf } from "./rooms.ts";

export type ClosedRoomProps = { readonly room: ClinicRoom; readonly me: Pick<SignedIn, "role"> };

/** In place of a room that somebody's role may not enter: who may, and whom to ask. */
export function ClosedRoom({ room, me }: ClosedRoomProps) {
  const { closed, role, room: names } = words().clinic;
  return (
    <>
      <h1>{names[room]}</h1>
      <div className="mt-4 measure">
        <Notice sort="info" title={closed.title(rolesOf(room).map((one) => role[one]))}>
          <p>{closed.text(role[me.role])}</p>
          <p className="mt-2">
            <ButtonLink href="/clinic">{closed.back}</ButtonLink>
          </p>
        </Notice>
      </div>
    </>
  );
}
