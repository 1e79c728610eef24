import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { useText } from "../context";

const useStyles = makeStyles({
  row: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "baseline",
    columnGap: tokens.spacingHorizontalM,
    paddingTop: tokens.spacingVerticalXS,
    paddingBottom: tokens.spacingVerticalXS,
  },
  words: { flexGrow: 1, flexBasis: "180px", minWidth: "0" },
  name: { margin: "0", fontWeight: tokens.fontWeightSemibold },
  button: { minHeight: "28px" },
});

export interface ItemRowProps {
  readonly name: string;
  readonly editable: boolean;
  readonly onChange: () => void;
  readonly onRemove: () => void;
  readonly children?: ReactNode;
}

/** One declared thing, and what can be done with it. */
export const ItemRow = ({ name, editable, onChange, onRemove, children }: ItemRowProps) => {
  const text = useText();
  const styles = useStyles();
  return (
    <div className={styles.row}>
      <div className={styles.words}>
        <p className={styles.name}>
          <bdi>{name}</bdi>
        </p>
        {children}
      </div>
      {editable && (
        <div>
          <Button
            className={styles.button}
            size="small"
            appearance="subtle"
            aria-label={text("item.changeThis", { what: name })}
            onClick={onChange}
          >
            {text("item.change")}
          </Button>
          <Button
            className={styles.button}
            size="small"
            appearance="subtle"
            aria-label={text("item.removeThis", { what: name })}
            onClick={onRemove}
          >
            {text("item.remove")}
          </Button>
        </div>
      )}
    </div>
  );
};
