import { makeStyles, Spinner, tokens } from "@fluentui/react-components";
import { lazy, Suspense, useState } from "react";
import type { Pair } from "../../domain/people/pair";
import { WithWords } from "../controls/WithWords";
import type { Services } from "../services";

const EverythingPart = lazy(() => import("./EverythingPart"));

const WORDS = ["journal", "prepare", "copy", "myTime", "everything"] as const;

const useStyles = makeStyles({
  fold: { "@media print": { display: "none" } },
  summary: { minHeight: "24px", cursor: "pointer", color: tokens.colorNeutralForeground2 },
});

export interface EverythingFoldProps {
  readonly services: Services;
  readonly pairs: readonly Pair[];
}

/** Folded until somebody wants to take everything along; what it needs comes with that press. */
export const EverythingFold = ({ services, pairs }: EverythingFoldProps) => {
  const styles = useStyles();
  const [isOpen, setOpen] = useState(false);
  const waiting = <Spinner size="tiny" label={services.text("nav.opening")} />;
  return (
    <details className={styles.fold} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary className={styles.summary}>{services.text("journal.everything")}</summary>
      {isOpen && (
        <WithWords services={services} words={WORDS}>
          {(withWords) => (
            <Suspense fallback={waiting}>
              <EverythingPart services={withWords} pairs={pairs} />
            </Suspense>
          )}
        </WithWords>
      )}
    </details>
  );
};
