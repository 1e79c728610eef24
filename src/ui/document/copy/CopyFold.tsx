import { makeStyles, Spinner, tokens } from "@fluentui/react-components";
import { lazy, Suspense, useState } from "react";
import type { LiveDocument } from "../../../domain/document/liveDocument";
import type { Pair } from "../../../domain/people/pair";
import { WithWords } from "../../controls/WithWords";
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

const WORDS = ["copy", "leaving"] as const;

const Opened = ({ services, ...rest }: CopyFoldProps) => (
  <WithWords services={services} words={WORDS}>
    {(withWords) => (
      <Suspense fallback={<Spinner size="tiny" label={services.text("nav.opening")} />}>
        <CopyPart services={withWords} {...rest} />
      </Suspense>
    )}
  </WithWords>
);
