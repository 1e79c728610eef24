import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";

const useStyles = makeStyles({
  frame: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr)",
    rowGap: tokens.spacingVerticalM,
    paddingInlineStart: tokens.spacingHorizontalM,
    borderInlineStartWidth: tokens.strokeWidthThicker,
    borderInlineStartStyle: "solid",
    borderInlineStartColor: tokens.colorNeutralStrokeAccessible,
  },
  row: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fit, minmax(min(100%, max(116px, 8.3em)), 1fr))",
    gap: tokens.spacingVerticalS,
    // A field with a hint is higher; the others do not move for it.
    alignItems: "start",
  },
  group: {
    margin: "0",
    padding: "0",
    borderTopWidth: "0",
    borderBottomWidth: "0",
    borderInlineStartWidth: "0",
    borderInlineEndWidth: "0",
    minWidth: "0",
  },
  legend: { padding: "0", fontWeight: tokens.fontWeightSemibold },
  wide: {
    width: "100%",
    minHeight: "36px",
    justifyContent: "start",
    textAlign: "start",
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorNeutralForeground1,
  },
});

/** An open form: one column, with a line along its start. */
export const FormFrame = ({ children }: { readonly children: ReactNode }) => (
  <div className={useStyles().frame}>{children}</div>
);

/** Small fields side by side where they fit. */
export const FieldRow = ({ children }: { readonly children: ReactNode }) => (
  <div className={useStyles().row}>{children}</div>
);

interface FieldGroupProps {
  readonly legend?: string;
  readonly disabled?: boolean;
  readonly children: ReactNode;
}

/** Fields that belong together, without the frame that browsers draw. */
export const FieldGroup = ({ legend, disabled, children }: FieldGroupProps) => {
  const styles = useStyles();
  return (
    <fieldset className={styles.group} disabled={disabled}>
      {legend !== undefined && <legend className={styles.legend}>{legend}</legend>}
      {children}
    </fieldset>
  );
};

/** One of the names that a search found. */
export const FoundName = ({ name, onChoose }: { readonly name: string; readonly onChoose: () => void }) => (
  <Button className={useStyles().wide} appearance="subtle" onClick={onChoose}>
    <bdi>{name}</bdi>
  </Button>
);
