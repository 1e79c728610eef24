import {
  Button,
  makeStyles,
  Menu,
  MenuButton,
  MenuDivider,
  MenuGroup,
  MenuGroupHeader,
  MenuItem,
  MenuItemRadio,
  MenuList,
  MenuPopover,
  MenuTrigger,
  mergeClasses,
  tokens,
} from "@fluentui/react-components";
import { Fragment, useCallback, useState, type ReactElement, type ReactNode } from "react";

/** One line of a menu. */
export interface MenuPress {
  readonly id: string;
  readonly label: string;
  /** What it does, where the name does not say it. */
  readonly hint?: string | undefined;
  /** One of its group holds: whether it is this one. */
  readonly isChosen?: boolean;
  readonly lang?: string;
  readonly onPress: () => void;
}

/** Lines that belong together. */
export interface MenuGroupOf {
  readonly title?: string;
  /** What holds for all of them. */
  readonly hint?: string;
  readonly presses: readonly MenuPress[];
}

export interface PressMenuProps {
  readonly label: string;
  /** What stands on the press, where its label is only read out. It is a part of the label. */
  readonly shown?: string | undefined;
  /** The sign that stands for the label; the label is then only read out. */
  readonly icon?: ReactNode;
  readonly groups: readonly MenuGroupOf[];
  readonly size?: "small" | "medium" | "large";
  readonly appearance?: "secondary" | "subtle";
  /** Somebody asked for what is in it on another screen. */
  readonly isOpenAtFirst?: boolean;
}

const useStyles = makeStyles({
  list: { maxHeight: "min(70vh, 480px)", overflowY: "auto", overflowX: "hidden" },
  // The line at its foot is veiled while more follows. The veil takes no room of its own.
  goesOn: {
    "::after": {
      content: "''",
      position: "sticky",
      bottom: "0",
      flexShrink: 0,
      height: "24px",
      // Its height, and the gap before it: a list that grew by its own veil would look again and again.
      marginTop: "-26px",
      pointerEvents: "none",
      backgroundImage: `linear-gradient(transparent, ${tokens.colorNeutralBackground1})`,
      "@media (forced-colors: active)": { backgroundImage: "linear-gradient(transparent, Canvas)" },
    },
  },
  item: { minHeight: "36px", maxWidth: "none" },
  header: { height: "auto", display: "block" },
  // As wide as the presses below, and no wider.
  forAll: { fontWeight: tokens.fontWeightRegular, maxWidth: "240px" },
  hint: {
    display: "block",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
});

const PressMenuCode = (props: PressMenuProps) => {
  const { label, shown, icon, groups, size = "medium", appearance = "secondary", isOpenAtFirst = false } = props;
  const [isOpen, setOpen] = useState(isOpenAtFirst);
  return (
    <Menu
      open={isOpen}
      onOpenChange={(_, { open }) => setOpen(open)}
      checkedValues={{ [CHOSEN]: chosenOf(groups) }}
      positioning="above-start"
    >
      <MenuTrigger disableButtonEnhancement>
        {icon ? (
          <Button size={size} appearance={appearance} icon={icon as ReactElement} aria-label={label} title={label} />
        ) : (
          <MenuButton size={size} appearance={appearance} aria-label={shown === undefined ? undefined : label}>
            {shown ?? label}
          </MenuButton>
        )}
      </MenuTrigger>
      <MenuPopover>
        <Lines groups={groups} />
      </MenuPopover>
    </Menu>
  );
};

/** Less than this below the last line in view is only the edge of the list. */
const EDGE_PX = 8;

const Lines = ({ groups }: Pick<PressMenuProps, "groups">) => {
  const styles = useStyles();
  const [goesOn, setGoesOn] = useState(false);
  const look = useCallback((list: HTMLElement | null): void => {
    if (list) setGoesOn(list.scrollTop + list.clientHeight < list.scrollHeight - EDGE_PX);
  }, []);
  return (
    <MenuList
      ref={look}
      className={mergeClasses(styles.list, goesOn && styles.goesOn)}
      onScroll={({ currentTarget }) => look(currentTarget)}
    >
      {groups.map((group, index) => (
        <Fragment key={group.presses[0]?.id}>
          {index > 0 && <MenuDivider />}
          <Group group={group} />
        </Fragment>
      ))}
    </MenuList>
  );
};

/** What is chosen, of all groups. */
const CHOSEN = "chosen";

const chosenOf = (groups: readonly MenuGroupOf[]): string[] =>
  groups.flatMap(({ presses }) => presses.flatMap(({ id, isChosen }) => (isChosen ? [id] : [])));

const Group = ({ group: { title, hint: forAll, presses } }: { readonly group: MenuGroupOf }) => {
  const styles = useStyles();
  const items = presses.map(({ id, label, hint, isChosen, lang, onPress }) =>
    isChosen === undefined ? (
      <MenuItem key={id} className={styles.item} onClick={onPress}>
        {label}
        {hint !== undefined && <span className={styles.hint}>{hint}</span>}
      </MenuItem>
    ) : (
      <MenuItemRadio
        key={id}
        className={styles.item}
        name={CHOSEN}
        value={id}
        lang={lang}
        persistOnClick={false}
        onClick={onPress}
      >
        {label}
      </MenuItemRadio>
    ),
  );
  if (title === undefined) return items;
  return (
    <MenuGroup>
      <MenuGroupHeader className={styles.header}>
        {title}
        {forAll !== undefined && <span className={mergeClasses(styles.hint, styles.forAll)}>{forAll}</span>}
      </MenuGroupHeader>
      {items}
    </MenuGroup>
  );
};

// A late part is a default export.
export default PressMenuCode;
