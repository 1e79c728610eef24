import { useCallback, useRef, useState } from "react";
import type { Leaving } from "../ui/signIn/leaving";
import type { SignedIn } from "./opening";

/** State of signing out, and the action that signs out or retries Microsoft's sign-out. */
export const useLeaving = ({ account }: SignedIn) => {
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
