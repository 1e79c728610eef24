import { useCallback, useEffect, useState, useSyncExternalStore, useRef } from "react";
import type { Failure } from "../../domain/shared/failure";
import { err } from "../../domain/shared/result";
import { whenWorthwhile } from "../../ui/controls/useQuery";
import type { Opening, SignedIn } from "../wiring/opening";
import type { Leaving } from "../../ui/signIn/leaving";

/** Result or pending step of opening, with two retry actions and two account actions. */
export const useServices = (session: SignedIn, opening: Opening) => {
  const state = useSyncExternalStore(opening.subscribe, opening.snapshot);
  const opened = typeof state === "object" ? state : undefined;
  const { leaving, leave, stay } = useLeaving(session);
  const [refusal, setRefusal] = useState<Failure>();
  const retry = useCallback(() => void opening.open(), [opening]);
  const failure = opened?.ok === false ? opened.error : undefined;
  useEffect(() => whenWorthwhile(failure, () => void opening.open("unasked")), [failure, opening]);
  const ask = useCallback(() => {
    void session.ask(failure ?? { type: "SignInNeeded" }).then((asked) => {
      // A cancelled prompt changes nothing: the obstacle and its button stay.
      if (!asked.ok) return asked.error.type === "Cancelled" ? undefined : opening.show(asked);
      stay();
      if (isOpen(opening)) opening.show("reading");
      return retry();
    });
  }, [session, opening, failure, retry, stay]);
  const me = opened?.ok ? opened.value.services.me.id : undefined;
  const chooseAccount = useCallback(() => {
    void session.account.choose().then((chosen) => {
      setRefusal(chosen.ok ? undefined : chosen.error);
      if (!chosen.ok || chosen.value.id === me) return;
      // None of the first person's data stays while the second one's is loading.
      opening.show("reading");
      retry();
    });
  }, [session, opening, me, retry]);
  const signOut = useCallback(() => {
    leave();
    // Whatever Microsoft's window answers, and when: nothing of this person stays on the screen.
    opening.show(err({ type: "SignInNeeded" }));
  }, [leave, opening]);
  return { state, retry, ask, chooseAccount, refusal, signOut, leaving };
};

/** True when a silent sign-in succeeded while a window was open, in which another person may have signed in. */
const isOpen = (opening: Opening): boolean => {
  const state = opening.snapshot();
  return typeof state === "object" && state.ok;
};

/** State of signing out, and the action that signs out or retries Microsoft's sign-out. */
const useLeaving = ({ account }: SignedIn) => {
  const [leaving, setLeaving] = useState<Leaving>();
  const presses = useRef(0);
  const leave = useCallback(() => {
    presses.current += 1;
    const press = presses.current;
    setLeaving({ step: "asked" });
    void account.signOut().then((left) => {
      setLeaving((now) => {
        // A sign-in happened meanwhile, or one of two windows came back.
        if (now === undefined || now.step === "left") return now;
        if (left.ok) return { step: "left" };
        return press === presses.current ? { step: "unsure", failure: left.error } : now;
      });
    });
  }, [account]);
  const stay = useCallback(() => setLeaving(undefined), []);
  return { leaving, leave, stay };
};
