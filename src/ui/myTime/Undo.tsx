import { Button } from "@fluentui/react-components";
import { useFormStyles } from "./fields/useFormStyles";
import { useText } from "../context";

export interface UndoProps {
  /** What was removed last. */
  readonly removed: string | undefined;
  readonly onUndo: () => void;
}

/** Removing asks nothing, and can be taken back. */
export const Undo = ({ removed, onUndo }: UndoProps) => {
  const text = useText();
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
