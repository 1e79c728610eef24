import { Button, makeStyles, Spinner } from "@fluentui/react-components";
import { useEffect, useRef, useState } from "react";
import type { SessionState } from "../../../domain/conversation/session";
import type { LiveDocument } from "../../../domain/document/liveDocument";
import type { Pair } from "../../../domain/people/pair";
import { useText } from "../../context";
import { createLatePart, type MeanwhileProps } from "../../controls/latePart";
import { Words } from "../../controls/Words";
import type { StepFormKind } from "../../document/write/forms";
import { Quiet, Stack } from "../../controls/layout";

/** In place of the form while it comes, and where it cannot come. */
const FormMeanwhile = ({ onRetry }: Partial<MeanwhileProps>) => {
  const text = useText();
  return onRetry ? (
    <p role="alert">{text("guide.loadFailed")}</p>
  ) : (
    <Spinner size="tiny" label={text("guide.opening")} />
  );
};

const WriteEntry = createLatePart(() => import("../../document/write/WriteEntry"), FormMeanwhile);

const useStyles = makeStyles({ open: { justifySelf: "start", minHeight: "32px" } });

interface FormAtStepProps {
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
  const styles = useStyles();
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
  return (
    <div ref={place}>
      <Stack gap="xs">
        {isOpen ? (
          <Words of="write" waiting={<FormMeanwhile />} missing={<p role="alert">{text("guide.loadFailed")}</p>}>
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
          </Words>
        ) : (
          <Button className={styles.open} onClick={() => setOpen(true)}>
            {label}
          </Button>
        )}
        <Quiet role="status">{isKept && !isOpen && text("will.kept")}</Quiet>
      </Stack>
    </div>
  );
};
