import { Button, makeStyles, Spinner } from "@fluentui/react-components";
import { lazy, Suspense, useCallback, useEffect, useRef, useState } from "react";
import { useFetched } from "../../controls/useFetched";
import { useGuideStyles } from "../guideStyles";
import type { FormAtStepProps } from "./formAtStepProps";

const StepForm = lazy(() => import("./StepForm"));

const useStyles = makeStyles({ open: { justifySelf: "start", minHeight: "32px" } });

/** One press opens the form for one kind of entry. It and its words come with that press. */
export const FormAtStep = (props: FormAtStepProps) => {
  const [styles, shared] = [useStyles(), useGuideStyles()];
  const { label, services } = props;
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
    <div ref={place} className={shared.tight}>
      {isOpen ? (
        <WithWords {...props} onDone={done} />
      ) : (
        <Button className={styles.open} onClick={() => setOpen(true)}>
          {label}
        </Button>
      )}
      <p className={shared.quiet} role="status">
        {isKept && !isOpen && services.text("will.kept")}
      </p>
    </div>
  );
};

const WithWords = ({ services, ...rest }: FormAtStepProps & { readonly onDone: (kept: boolean) => void }) => {
  const words = useFetched(useCallback(() => services.loadText("write", services.text), [services]));
  const waiting = <Spinner size="tiny" label={services.text("guide.opening")} />;
  if (words.phase === "missing") return <p role="alert">{services.text("guide.loadFailed")}</p>;
  if (words.phase !== "there") return waiting;
  return (
    <Suspense fallback={waiting}>
      <StepForm services={{ ...services, text: words.value }} {...rest} />
    </Suspense>
  );
};
