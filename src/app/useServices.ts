import { useCallback, useEffect, useRef, useState } from "react";
import type { Failure } from "../domain/shared/failure";
import { err, type Result } from "../domain/shared/result";
import { whenWorthwhile } from "../ui/controls/whenWorthwhile";
import type { Opened, SignedIn } from "./signedIn";
import { useLeaving } from "./useLeaving";

/** The services, or why there are none; the two presses that try again, and the two that change who is there. */
export const useServices = (session: SignedIn, first: Result<Opened, Failure>) => {
  const { opened, setOpened, retry } = useOpened(session, first);
  const { leaving, leave, stay } = useLeaving(session);
  const [refusal, setRefusal] = useState<Failure>();
  const ask = useCallback(() => {
    if (!opened || opened.ok) return;
    void session.ask(opened.error).then((asked) => {
      if (asked.ok) {
        stay();
        return retry();
      }
      // Closing the door changes nothing: what is missing is still missing, and the press is still there.
      return asked.error.type === "Cancelled" ? undefined : setOpened(asked);
    });
  }, [session, opened, setOpened, retry, stay]);
  const me = opened?.ok ? opened.value.services.me.id : undefined;
  const chooseAccount = useCallback(() => {
    void session.account.choose().then((chosen) => {
      setRefusal(chosen.ok ? undefined : chosen.error);
      if (!chosen.ok || chosen.value.id === me) return;
      // Nothing of the first person's stays while the other one's things are fetched.
      setOpened(undefined);
      retry();
    });
  }, [session, me, setOpened, retry]);
  const signOut = useCallback(() => {
    leave();
    // Whatever Microsoft's window says, and when: nothing of this person stays on the screen.
    setOpened(err({ type: "SignInNeeded" }));
  }, [leave, setOpened]);
  return { opened, retry, ask, chooseAccount, refusal, signOut, leaving };
};

/** What `session` opened last; undefined while it opens for somebody who has just come. */
const useOpened = (session: SignedIn, first: Result<Opened, Failure>) => {
  const [opened, show] = useState<Result<Opened, Failure> | undefined>(first);
  const changes = useRef(0);
  const setOpened = useCallback((now: Result<Opened, Failure> | undefined) => {
    changes.current += 1;
    show(now);
  }, []);
  const retry = useCallback(() => {
    const asked = changes.current;
    // Who comes or goes meanwhile makes the answer worthless.
    void session.open().then((now) => (changes.current === asked ? setOpened(now) : undefined));
  }, [session, setOpened]);
  const failure = opened?.ok === false ? opened.error : undefined;
  useEffect(() => whenWorthwhile(failure, retry), [failure, retry]);
  return { opened, setOpened, retry };
};
