import {
  makeStyles,
  mergeClasses,
  Overflow,
  OverflowItem,
  useOverflowMenu,
  useOverflowVisibility,
} from "@fluentui/react-components";
import { useText } from "../context";
import { PageLinkButton, usePageLinkStyles, type PageLink, type PageLinksProps } from "../controls/PageLinks";
import PressMenuCode from "../controls/popUp/PressMenuCode";

const useStyles = makeStyles({
  row: { flexWrap: "nowrap", overflow: "hidden" },
  link: { flexShrink: 0, "& > button": { whiteSpace: "nowrap" } },
  more: { flexShrink: 0, display: "flex", alignItems: "center", whiteSpace: "nowrap" },
});

/** The parts of a story in one row, whatever their number: those that find no room there wait behind one press. */
export const PartLinks = <Id extends string>(props: Omit<PageLinksProps<Id>, "quiet">) => {
  const { label, links, current, onChoose } = props;
  const [row, styles] = [usePageLinkStyles(), useStyles()];
  return (
    <nav aria-label={label}>
      <Overflow minimumVisible={1} padding={8}>
        <ul className={mergeClasses(row.list, row.quiet, styles.row)}>
          {links.map(({ id, label: name }) => (
            // The open part is always in view.
            <OverflowItem key={id} id={id} priority={id === current ? 1 : 0}>
              <li className={styles.link}>
                <PageLinkButton quiet name={name} isCurrent={id === current} onChoose={() => onChoose(id)} />
              </li>
            </OverflowItem>
          ))}
          <MoreLinks links={links} onChoose={onChoose} />
        </ul>
      </Overflow>
    </nav>
  );
};

interface MoreLinksProps<Id extends string> {
  readonly links: readonly PageLink<Id>[];
  readonly onChoose: (id: Id) => void;
}

const MoreLinks = <Id extends string>({ links, onChoose }: MoreLinksProps<Id>) => {
  const text = useText();
  const styles = useStyles();
  const { ref, isOverflowing } = useOverflowMenu<HTMLLIElement>();
  const { itemVisibility } = useOverflowVisibility();
  if (!isOverflowing) return null;
  const hidden = links.filter(({ id }) => itemVisibility[id] === false);
  return (
    <li ref={ref} className={styles.more}>
      <PressMenuCode
        appearance="subtle"
        size="small"
        label={text("story.moreParts")}
        shown={text("story.more")}
        groups={[{ presses: hidden.map(({ id, label }) => ({ id, label, onPress: () => onChoose(id) })) }]}
      />
    </li>
  );
};
