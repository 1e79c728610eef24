import { useCallback, useRef, useState } from "react";
import type { Leaving } from "../ui/signIn/leaving";
import type { SignedIn } from "./opening";

/** How far somebody has left, and the press with which they leave, or try once more to leave Microsoft. */
export const useLeaving = ({ account }: SignedIn) => {
  const [leaving, setLeaving] = useState<Leaving>();
  const presses = useRef(0);
  const leave = useCallback(() => {
    presses.current += 1;
    const press = presses.current;
    setLeaving({ step: "asked" });
    void account.signOut().then((left) => {
      setLeaving((now) => {
        // Somebody has signed in meanwhile, or of two windows one came back.
        if (now === undefined || now.step === "left") return now;
        if (left.ok) return { step: "left" };
        return press === presses.current ? { step: "unsure", failure: left.error } : now;
      });
    });
  }, [account]);
  const stay = useCallback(() => setLeaving(undefined), []);
  return { leaving, leave, stay };
};
