import { makeStyles, Spinner, tokens } from "@fluentui/react-components";
import { lazy, Suspense, useState } from "react";
import type { Pair } from "../../domain/people/pair";
import { Words } from "../controls/Words";
import { useText } from "../context";

const EverythingPart = lazy(() => import("./EverythingPart"));

const WORDS = ["journal", "prepare", "copy", "myTime", "everything"] as const;

const useStyles = makeStyles({
  fold: { "@media print": { display: "none" } },
  summary: { minHeight: "24px", cursor: "pointer", color: tokens.colorNeutralForeground2 },
});

export interface EverythingFoldProps {
  readonly pairs: readonly Pair[];
}

/** Folded until somebody wants to take everything along; what it needs comes with that press. */
export const EverythingFold = ({ pairs }: EverythingFoldProps) => {
  const text = useText();
  const styles = useStyles();
  const [isOpen, setOpen] = useState(false);
  const waiting = <Spinner size="tiny" label={text("nav.opening")} />;
  return (
    <details className={styles.fold} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary className={styles.summary}>{text("journal.everything")}</summary>
      {isOpen && (
        <Words of={WORDS} waiting={waiting}>
          <Suspense fallback={waiting}>
            <EverythingPart pairs={pairs} />
          </Suspense>
        </Words>
      )}
    </details>
  );
};
