import { makeStyles, tokens } from "@fluentui/react-components";
import type { EntryMoreProps } from "./entryMoreProps";

const useStyles = makeStyles({
  list: {
    display: "flex",
    flexWrap: "wrap",
    gap: tokens.spacingHorizontalXS,
    margin: "0",
    padding: "0",
    listStyleType: "none",
    fontSize: tokens.fontSizeBase200,
  },
  tag: {
    paddingInlineStart: tokens.spacingHorizontalS,
    paddingInlineEnd: tokens.spacingHorizontalS,
    borderRadius: tokens.borderRadiusCircular,
    backgroundColor: tokens.colorNeutralBackground3,
    outlineWidth: tokens.strokeWidthThin,
    outlineStyle: "solid",
    outlineColor: tokens.colorNeutralStroke2,
    color: tokens.colorNeutralForeground2,
  },
});

/** The words that the pair finds an entry by. */
export const TagLine = ({ entry, context, about }: EntryMoreProps) => {
  const styles = useStyles();
  const tags = about.tags(entry.id);
  if (tags.length === 0) return null;
  return (
    <ul className={styles.list} aria-label={context.format.text("entry.tags")}>
      {tags.map((tag) => (
        <li key={tag} className={styles.tag}>
          <bdi>{tag}</bdi>
        </li>
      ))}
    </ul>
  );
};
