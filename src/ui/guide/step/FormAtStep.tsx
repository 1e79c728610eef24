import { Button, makeStyles, Spinner } from "@fluentui/react-components";
import { lazy, Suspense, useEffect, useRef, useState } from "react";
import type { SessionState } from "../../../domain/conversation/session";
import type { LiveDocument } from "../../../domain/document/liveDocument";
import type { Pair } from "../../../domain/people/pair";
import { useText } from "../../context";
import { Words } from "../../controls/Words";
import type { StepFormKind } from "../../document/write/forms";
import { useGuideStyles } from "../../controls/guideStyles";

const WriteEntry = lazy(() => import("../../document/write/WriteEntry"));

const useStyles = makeStyles({ open: { justifySelf: "start", minHeight: "32px" } });

export interface FormAtStepProps {
  readonly pair: Pair;
  readonly document: LiveDocument;
  readonly state: SessionState;
  /** The part of the guide that it belongs to. */
  readonly step?: string;
  readonly kind: StepFormKind;
  readonly label: string;
}

/** One press opens the form for one kind of entry. It and its words come with that press. */
export const FormAtStep = ({ pair, document, state, step, kind, label }: FormAtStepProps) => {
  const [styles, shared] = [useStyles(), useGuideStyles()];
  const text = useText();
  const [isOpen, setOpen] = useState(false);
  const [isKept, setKept] = useState(false);
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (isKept && !isOpen) place.current?.querySelector("button")?.focus();
  }, [isKept, isOpen]);
  const done = (kept: boolean): void => {
    setOpen(false);
    setKept(kept);
  };
  const waiting = <Spinner size="tiny" label={text("guide.opening")} />;
  return (
    <div ref={place} className={shared.tight}>
      {isOpen ? (
        <Words of="write" waiting={waiting} missing={<p role="alert">{text("guide.loadFailed")}</p>}>
          <Suspense fallback={waiting}>
            <WriteEntry
              pair={pair}
              document={document}
              asked={{
                kind,
                label,
                place: { session: state.id, ...(step !== undefined && { guide: { ...state.guide, step } }) },
              }}
              onDone={done}
            />
          </Suspense>
        </Words>
      ) : (
        <Button className={styles.open} onClick={() => setOpen(true)}>
          {label}
        </Button>
      )}
      <p className={shared.quiet} role="status">
        {isKept && !isOpen && text("will.kept")}
      </p>
    </div>
  );
};
