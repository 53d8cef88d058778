import { useEffect, useRef } from "react";
import { ButtonLink } from "../../parts/Button.tsx";
import { Notice } from "../../parts/Notice.tsx";
import { words } from "../../words/words.ts";
import { SESSION_ENDED } from "./ask-clinic.ts";
import { keepPlace } from "./kept-draft.ts";

export const SIGN_IN = "/clinic/sign-in";

/** The session has ended while somebody worked. What was typed stays and comes back. */
export function SignedOutNotice() {
  const say = words().clinic.signedOut;
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => place.current?.querySelector("a")?.focus(), []);
  const keepAll = () => {
    keepPlace();
    // What was typed since the session ended is kept too.
    window.dispatchEvent(new Event(SESSION_ENDED));
  };
  return (
    <div ref={place} className="clinic-lost">
      <Notice sort="problem" title={say.title} role="alert">
        <p>{say.text}</p>
        <p className="mt-2">
          <ButtonLink kind="main" href={SIGN_IN} onClick={keepAll}>
            {say.again}
          </ButtonLink>
        </p>
      </Notice>
    </div>
  );
}
