import { makeStyles, Spinner, tokens } from "@fluentui/react-components";
import { lazy, Suspense, useCallback, useState } from "react";
import type { LiveDocument } from "../../../domain/document/liveDocument";
import type { Pair } from "../../../domain/people/pair";
import { useFetched } from "../../controls/useFetched";
import type { Services } from "../../services";

const CopyPart = lazy(() => import("./CopyPart"));

const useStyles = makeStyles({
  fold: { "@media print": { display: "none" } },
  summary: { minHeight: "24px", cursor: "pointer", color: tokens.colorNeutralForeground2 },
});

export interface CopyFoldProps {
  readonly services: Services;
  readonly pair: Pair;
  readonly document: LiveDocument;
}

/** Folded until somebody wants a copy; what it needs comes with that press. */
export const CopyFold = (props: CopyFoldProps) => {
  const styles = useStyles();
  const [isOpen, setOpen] = useState(false);
  return (
    <details className={styles.fold} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary className={styles.summary}>{props.services.text("document.copy")}</summary>
      {isOpen && <Opened {...props} />}
    </details>
  );
};

const Opened = ({ services, ...rest }: CopyFoldProps) => {
  const words = useFetched(useCallback(() => services.loadText("copy"), [services]));
  const waiting = <Spinner size="tiny" label={services.text("nav.opening")} />;
  if (words.phase !== "there") return waiting;
  return (
    <Suspense fallback={waiting}>
      <CopyPart services={{ ...services, text: words.value }} {...rest} />
    </Suspense>
  );
};
