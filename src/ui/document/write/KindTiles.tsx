import { makeStyles, tokens } from "@fluentui/react-components";
import { useText } from "../../context";
import { List } from "../../controls/layout";
import { FORM_KINDS, type FormKind } from "./forms";

const useStyles = makeStyles({
  tiles: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fill, minmax(min(100%, 148px), 1fr))",
    gap: tokens.spacingHorizontalS,
  },
  tile: {
    display: "grid",
    alignContent: "start",
    rowGap: tokens.spacingVerticalXXS,
    width: "100%",
    height: "100%",
    minHeight: "44px",
    paddingTop: tokens.spacingVerticalS,
    paddingBottom: tokens.spacingVerticalS,
    paddingInlineStart: tokens.spacingHorizontalM,
    paddingInlineEnd: tokens.spacingHorizontalM,
    borderTopStyle: "none",
    borderBottomStyle: "none",
    borderInlineStartStyle: "none",
    borderInlineEndStyle: "none",
    borderRadius: tokens.borderRadiusLarge,
    outlineWidth: tokens.strokeWidthThin,
    outlineStyle: "solid",
    outlineColor: tokens.colorNeutralStroke1,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    fontFamily: "inherit",
    fontSize: tokens.fontSizeBase300,
    textAlign: "start",
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
    // High contrast turns paper and ink around.
    "&:hover, &:hover > *": { color: tokens.colorNeutralForeground1Hover },
    ":focus-visible": { outlineWidth: tokens.strokeWidthThick, outlineColor: tokens.colorStrokeFocus2 },
  },
  name: { fontWeight: tokens.fontWeightSemibold },
  line: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
});

/** What can be written besides a note: a tile each, with a line that says what it is. */
export const KindTiles = ({ onChoose }: { readonly onChoose: (kind: FormKind) => void }) => {
  const text = useText();
  const styles = useStyles();
  return (
    <List className={styles.tiles} aria-label={text("write.what")}>
      {FORM_KINDS.map((kind) => (
        <li key={kind}>
          <button type="button" className={styles.tile} onClick={() => onChoose(kind)}>
            <span className={styles.name}>{text("document.kind", { kind })}</span>
            <span className={styles.line}>{text("write.kindLine", { kind })}</span>
          </button>
        </li>
      ))}
    </List>
  );
};
