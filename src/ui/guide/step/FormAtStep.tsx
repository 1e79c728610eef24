import { Button, makeStyles, Spinner } from "@fluentui/react-components";
import { lazy, Suspense, useEffect, useRef, useState } from "react";
import { useText } from "../../context";
import { Words } from "../../controls/Words";
import { useGuideStyles } from "../../controls/guideStyles";
import type { FormAtStepProps } from "./formAtStepProps";

const StepForm = lazy(() => import("./StepForm"));

const useStyles = makeStyles({ open: { justifySelf: "start", minHeight: "32px" } });

/** One press opens the form for one kind of entry. It and its words come with that press. */
export const FormAtStep = (props: FormAtStepProps) => {
  const [styles, shared] = [useStyles(), useGuideStyles()];
  const text = useText();
  const { label } = props;
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
            <StepForm {...props} onDone={done} />
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
