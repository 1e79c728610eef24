import { Button, Spinner } from "@fluentui/react-components";
import { lazy, Suspense, useCallback, useState } from "react";
import type { LiveDocument, ShownEntry } from "../../../domain/document/liveDocument";
import type { Pair } from "../../../domain/people/pair";
import { useFetched } from "../../controls/useFetched";
import type { Services } from "../../services";
import { useWriteStyles } from "./useWriteStyles";

const WriteEntry = lazy(() => import("./WriteEntry"));

export interface WriteMoreProps {
  readonly services: Services;
  readonly pair: Pair;
  readonly document: LiveDocument;
  readonly entries: readonly ShownEntry[];
}

/** One press to write something other than a note. The forms and their words come with that press. */
export const WriteMore = (props: WriteMoreProps) => {
  const styles = useWriteStyles();
  const [isOpen, setOpen] = useState(false);
  if (!isOpen) {
    return (
      <Button className={styles.open} onClick={() => setOpen(true)}>
        {props.services.text("document.writeMore")}
      </Button>
    );
  }
  return <WithWords {...props} onClose={() => setOpen(false)} />;
};

const WithWords = ({ services, ...rest }: WriteMoreProps & { readonly onClose: () => void }) => {
  const words = useFetched(useCallback(() => services.loadText("write"), [services]));
  const waiting = <Spinner size="tiny" label={services.text("nav.opening")} />;
  if (words.phase !== "there") return waiting;
  return (
    <Suspense fallback={waiting}>
      <WriteEntry services={{ ...services, text: words.value }} {...rest} />
    </Suspense>
  );
};
