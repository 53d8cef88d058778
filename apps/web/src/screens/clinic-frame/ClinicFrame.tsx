import { type ReactNode, useCallback, useEffect, useState } from "react";
import type { SignedIn } from "../../clinic/api.ts";
import { words } from "../../words/words.ts";
import { Unforeseen } from "../Unforeseen.tsx";
import { useLoaded } from "../use-loaded.ts";
import { askClinic, keepCsrf, SESSION_ENDED } from "./ask-clinic.ts";
import { ClosedRoom } from "./ClosedRoom.tsx";
import { ClinicPlaceContext } from "./clinic-context.ts";
import { FailureNotice } from "./FailureNotice.tsx";
import { keepPlace, placeOf, takePlace } from "./kept-draft.ts";
import { pageFacts } from "./page-facts.ts";
import { type ClinicRoom, rolesOf } from "./rooms.ts";
import { SIGN_IN, SignedOutNotice } from "./SignedOutNotice.tsx";
import { TopBar } from "./TopBar.tsx";

export type ClinicFrameProps = { readonly room: ClinicRoom; readonly children: ReactNode };

/** What stands round every screen of the clinic: who is signed in, the rooms that they may enter, the day, and what is said aloud. */
export function ClinicFrame({ room, children }: ClinicFrameProps) {
  const me = useLoaded("me", () => askClinic<SignedIn>("/clinic/api/me"));
  const [said, setSaid] = useState("");
  const isSignedOut = useSessionEnd();
  const announce = useCallback((text: string) => setSaid((before) => (before === text ? `${text}\u00a0` : text)), []);
  const failure = me.is === "failed" ? me.failure : undefined;
  useEffect(() => {
    if (failure?.code !== "SIGNED_OUT") return;
    keepPlace();
    location.replace(SIGN_IN);
  }, [failure]);
  const isIn = me.is === "ready";
  useEffect(() => {
    const place = isIn ? takePlace() : undefined;
    if (place !== undefined && place !== placeOf(location)) location.replace(place);
  }, [isIn]);
  if (me.is === "loading" || failure?.code === "SIGNED_OUT") {
    return (
      <main id="main" className="page pt-8" tabIndex={-1}>
        <p role="status">{words().clinic.opening}</p>
      </main>
    );
  }
  if (me.is === "failed") {
    return (
      <main id="main" className="page pt-8" tabIndex={-1}>
        <h1>{words().clinic.failed.title}</h1>
        <FailureNotice failure={me.failure} onAgain={() => location.reload()} />
      </main>
    );
  }
  keepCsrf(me.value.csrf);
  const facts = pageFacts();
  return (
    <ClinicPlaceContext value={{ me: me.value, facts, announce, isSignedOut }}>
      <TopBar me={me.value} room={room} facts={facts} />
      <main id="main" className="page clinic-main" tabIndex={-1}>
        {isSignedOut && <SignedOutNotice />}
        <Unforeseen unexpected={words().clinic.unexpected}>
          {rolesOf(room).includes(me.value.role) ? children : <ClosedRoom room={room} me={me.value} />}
        </Unforeseen>
      </main>
      <p className="sr-only" role="status" aria-live="polite">
        {said}
      </p>
    </ClinicPlaceContext>
  );
}

function useSessionEnd(): boolean {
  const [isSignedOut, setSignedOut] = useState(false);
  useEffect(() => {
    const end = () => setSignedOut(true);
    window.addEventListener(SESSION_ENDED, end);
    return () => window.removeEventListener(SESSION_ENDED, end);
  }, []);
  return isSignedOut;
}
