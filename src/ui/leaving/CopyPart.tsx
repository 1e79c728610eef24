import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useRef, useSyncExternalStore } from "react";
import type { LiveDocument } from "../../domain/document/store/liveDocument";
import type { Pair } from "../../domain/people/pair";
import { failureWords } from "../format/failureWords";
import { Arriving } from "../document/copy/Arriving";
import { FileInside } from "../document/copy/FileInside";
import { StillReading } from "../document/StillReading";
import { LeavingPart } from "./LeavingPart";
import { type BroughtIn, useCopies } from "./useCopies";
import { useText } from "../context";

const useStyles = makeStyles({
  part: { display: "grid", rowGap: tokens.spacingVerticalS },
  line: { margin: "0" },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  button: { minHeight: "32px" },
  file: { display: "none" },
});

export interface CopyPartProps {
  readonly pair: Pair;
  readonly document: LiveDocument;
}

/** A copy to keep, and the way back in from one. */
const CopyPart = ({ pair, document }: CopyPartProps) => {
  const text = useText();
  const styles = useStyles();
  const copies = useCopies(pair, document);
  const { state } = copies;
  const { unread } = useSyncExternalStore(document.follow, document.snapshot);
  const file = useRef<HTMLInputElement>(null);
  return (
    <div className={styles.part}>
      <p className={styles.line}>{text("copy.about")}</p>
      <StillReading unread={unread} />
      <div className={styles.buttons}>
        {!unread && (
          <>
            <Button className={styles.button} onClick={copies.savePage}>
              {text("copy.page")}
            </Button>
            <Button className={styles.button} onClick={() => void copies.saveData()}>
              {text("copy.data")}
            </Button>
          </>
        )}
        <Button className={styles.button} onClick={() => file.current?.click()}>
          {text("copy.bringIn")}
        </Button>
        <input
          className={styles.file}
          ref={file}
          type="file"
          accept=".json,application/json"
          aria-label={text("copy.file")}
          onChange={({ currentTarget }) => {
            const [chosen] = currentTarget.files ?? [];
            if (chosen) void copies.look(chosen);
            currentTarget.value = "";
          }}
        />
      </div>
      {state?.kind === "inside" && (
        <FileInside previews={[state.preview]} onBringIn={() => void copies.bringIn()} onLeave={copies.leave} />
      )}
      <p className={styles.line} role="status">
        {state?.kind === "brought" && text("copy.brought", broughtCounts(state.brought))}
        {state?.kind === "failed" &&
          (state.failure.type === "BadInput" ? text("copy.notOurs") : failureWords(state.failure, text, true))}
      </p>
      {state?.kind === "brought" && <Arriving document={document} brought={state.brought.ids} />}
      <p className={styles.line}>{text("copy.everyone")}</p>
      <p className={styles.line}>{text("copy.end")}</p>
      <LeavingPart pair={pair} document={document} />
    </div>
  );
};

const broughtCounts = ({ mine, waiting, unread }: BroughtIn) => ({ mine, waiting, unread });

// A late part is a default export.
export default CopyPart;
