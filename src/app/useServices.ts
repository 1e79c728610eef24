import { useCallback, useEffect, useState } from "react";
import type { Failure } from "../domain/shared/failure";
import { err, type Result } from "../domain/shared/result";
import { whenWorthwhile } from "../ui/controls/whenWorthwhile";
import type { Opened, SignedIn } from "./signedIn";

/** The services, or why there are none; the two presses that try again, and the two that change who is there. */
export const useServices = (session: SignedIn, first: Result<Opened, Failure>) => {
  const [opened, setOpened] = useState(first);
  const retry = useCallback(() => void session.open().then(setOpened), [session]);
  const ask = useCallback(() => {
    if (opened.ok) return;
    void session.ask(opened.error).then((asked) => {
      if (asked.ok) return retry();
      // Closing the door changes nothing: what is missing is still missing, and the press is still there.
      return asked.error.type === "Cancelled" ? undefined : setOpened(asked);
    });
  }, [session, opened, retry]);
  const chooseAccount = useCallback(() => {
    void session.account.choose().then((chosen) => (chosen.ok ? retry() : undefined));
  }, [session, retry]);
  const signOut = useCallback(() => {
    void session.account.signOut();
    // Whatever Microsoft's window says, and when: nothing of this person stays on the screen.
    setOpened(err({ type: "SignInNeeded" }));
  }, [session]);
  useEffect(() => whenWorthwhile(opened.ok ? undefined : opened.error, retry), [opened, retry]);
  return { opened, retry, ask, chooseAccount, signOut };
};
