import { Button } from "@fluentui/react-components";
import { useEffect, useRef, useState } from "react";
import { SafetyLink } from "../controls/SafetyLink";
import { useGuideStyles } from "../controls/guideStyles";
import { usePrepareStyles } from "../controls/prepareStyles";
import { useText } from "../context";

const HELP = ["repair", "barrier", "end-early"] as const;

/** Where somebody may go from every screen of the conversation. */
export type Room =
  /** `from`: the step to go on with. */
  | { readonly kind: "guide"; readonly id: string; readonly from?: string | undefined }
  | { readonly kind: "rules" }
  | { readonly kind: "howIWork" };

export interface AlwaysHereProps {
  readonly onGo: (room: Room) => void;
  /** Somebody pressed "something is difficult" on another screen, and comes here for it. */
  readonly isAsked?: boolean;
}

/** The way out of every difficulty, two presses from everywhere: before, in and after a meeting (S20, S48, S8). */
export const AlwaysHere = ({ onGo, isAsked = false }: AlwaysHereProps) => {
  const text = useText();
  const [styles, shared] = [usePrepareStyles(), useGuideStyles()];
  const [open, setOpen] = useState(isAsked);
  const first = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (open) first.current?.focus();
  }, [open]);
  const go = (room: Room): void => {
    setOpen(false);
    onGo(room);
  };
  return (
    <footer className={styles.item}>
      <div className={shared.row}>
        <Button className={styles.button} appearance="subtle" aria-expanded={open} onClick={() => setOpen(!open)}>
          {text("help.open")}
        </Button>
        <Button className={styles.button} appearance="subtle" onClick={() => go({ kind: "rules" })}>
          {text("help.rules")}
        </Button>
        <Button className={styles.button} appearance="subtle" onClick={() => go({ kind: "howIWork" })}>
          {text("help.howIWork")}
        </Button>
      </div>
      {open && (
        <div ref={first} className={styles.part} role="group" tabIndex={-1} aria-label={text("help.title")}>
          <p className={styles.line}>{text("help.title")}</p>
          <div className={shared.row}>
            {HELP.map((id) => (
              <Button key={id} className={styles.button} onClick={() => go({ kind: "guide", id })}>
                {text(`help.${id}`)}
              </Button>
            ))}
          </div>
          <p className={styles.line}>
            <SafetyLink />
          </p>
          <p className={shared.quiet}>{text("help.hint")}</p>
        </div>
      )}
    </footer>
  );
};
