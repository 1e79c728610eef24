import { makeStyles, Spinner, tokens } from "@fluentui/react-components";
import { lazy, Suspense, useState } from "react";
import type { LiveDocument } from "../../domain/document/liveDocument";
import type { Pair } from "../../domain/people/pair";
import { Words } from "../controls/Words";
import { useText } from "../context";

const CopyPart = lazy(() => import("./CopyPart"));

const useStyles = makeStyles({
  fold: { "@media print": { display: "none" } },
  summary: { minHeight: "24px", cursor: "pointer", color: tokens.colorNeutralForeground2 },
});

export interface CopyFoldProps {
  readonly pair: Pair;
  readonly document: LiveDocument;
}

/** Folded until somebody wants a copy; what it needs comes with that press. */
export const CopyFold = (props: CopyFoldProps) => {
  const text = useText();
  const styles = useStyles();
  const [isOpen, setOpen] = useState(false);
  const waiting = <Spinner size="tiny" label={text("nav.opening")} />;
  return (
    <details className={styles.fold} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary className={styles.summary}>{text("document.copy")}</summary>
      {isOpen && (
        <Words of={WORDS} waiting={waiting}>
          <Suspense fallback={waiting}>
            <CopyPart {...props} />
          </Suspense>
        </Words>
      )}
    </details>
  );
};

const WORDS = ["copy", "leaving"] as const;
