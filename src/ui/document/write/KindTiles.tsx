import { makeStyles, tokens } from "@fluentui/react-components";
import { useText } from "../../context";
import { CardButton } from "../../controls/CardButton";
import { List } from "../../controls/layout";
import { FORM_KINDS, type FormKind } from "./forms";

const useStyles = makeStyles({
  tiles: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fill, minmax(min(100%, 148px), 1fr))",
    gap: tokens.spacingHorizontalS,
  },
  tile: {
    minHeight: "44px",
    paddingTop: tokens.spacingVerticalS,
    paddingBottom: tokens.spacingVerticalS,
    paddingInlineStart: tokens.spacingHorizontalM,
    paddingInlineEnd: tokens.spacingHorizontalM,
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
          <CardButton className={styles.tile} onClick={() => onChoose(kind)}>
            <span className={styles.name}>{text("document.kind", { kind })}</span>
            <span className={styles.line}>{text("write.kindLine", { kind })}</span>
          </CardButton>
        </li>
      ))}
    </List>
  );
};
