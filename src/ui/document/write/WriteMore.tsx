import { Button, Spinner } from "@fluentui/react-components";
import { lazy, Suspense, useState } from "react";
import type { LiveDocument, ShownEntry } from "../../../domain/document/liveDocument";
import type { Pair } from "../../../domain/people/pair";
import { useText } from "../../context";
import { Words } from "../../controls/Words";
import { useWriteStyles } from "./useWriteStyles";

const WriteEntry = lazy(() => import("./WriteEntry"));

export interface WriteMoreProps {
  readonly pair: Pair;
  readonly document: LiveDocument;
  readonly entries: readonly ShownEntry[];
}

/** One press to write something other than a note. The forms and their words come with that press. */
export const WriteMore = (props: WriteMoreProps) => {
  const text = useText();
  const styles = useWriteStyles();
  const [isOpen, setOpen] = useState(false);
  if (!isOpen) {
    return (
      <Button className={styles.open} onClick={() => setOpen(true)}>
        {text("document.writeMore")}
      </Button>
    );
  }
  const waiting = <Spinner size="tiny" label={text("nav.opening")} />;
  return (
    <Words of="write" waiting={waiting}>
      <Suspense fallback={waiting}>
        <WriteEntry {...props} onClose={() => setOpen(false)} />
      </Suspense>
    </Words>
  );
};
