import { Button } from "@fluentui/react-components";
import type { Text } from "../../locales/text";
import { useFormStyles } from "./useFormStyles";

export interface UndoProps {
  readonly text: Text;
  /** What was removed last. */
  readonly removed: string | undefined;
  readonly onUndo: () => void;
}

/** Removing asks nothing, and can be taken back. */
export const Undo = ({ text, removed, onUndo }: UndoProps) => {
  const styles = useFormStyles();
  return (
    <div role="status">
      {removed !== undefined && (
        <p className={styles.line}>
          {text("item.removed", { what: removed })}{" "}
          <Button size="small" onClick={onUndo}>
            {text("item.undo")}
          </Button>
        </p>
      )}
    </div>
  );
};
