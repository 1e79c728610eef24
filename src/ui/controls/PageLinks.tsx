import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";

/** How a row of links looks, and each of its links. */
export const usePageLinkStyles = makeStyles({
  list: {
    "@media print": { display: "none" },
    display: "flex",
    flexWrap: "wrap",
    columnGap: tokens.spacingHorizontalXS,
    margin: "0",
    // The words stand above the page's left edge, wherever its width puts that.
    paddingInlineStart: "max(4px, calc((100% - 640px) / 2 + 4px))",
    paddingInlineEnd: tokens.spacingHorizontalXS,
    "@media (max-width: 479px)": {
      paddingInlineStart: tokens.spacingHorizontalM,
      paddingInlineEnd: "0",
      columnGap: tokens.spacingHorizontalXXS,
    },
    "@media (min-width: 960px)": { paddingInlineStart: "max(4px, calc((100% - 1120px) / 2 + 4px))" },
    listStyleType: "none",
    borderBottomWidth: tokens.strokeWidthThin,
    borderBottomStyle: "solid",
    borderBottomColor: tokens.colorNeutralStroke2,
  },
  // A second row, below the first: smaller, and without a line of its own.
  quiet: { borderBottomColor: "transparent", "@media (forced-colors: active)": { borderBottomColor: "Canvas" } },
  small: { minHeight: "32px", fontSize: tokens.fontSizeBase200, borderBottomWidth: tokens.strokeWidthThick },
  link: {
    minHeight: "44px",
    paddingInlineStart: tokens.spacingHorizontalM,
    paddingInlineEnd: tokens.spacingHorizontalM,
    paddingTop: "0",
    paddingBottom: "0",
    borderTopWidth: "0",
    borderInlineStartWidth: "0",
    borderInlineEndWidth: "0",
    borderBottomWidth: tokens.strokeWidthThicker,
    borderBottomStyle: "solid",
    borderBottomColor: "transparent",
    backgroundColor: "transparent",
    color: tokens.colorNeutralForeground2,
    fontFamily: "inherit",
    fontSize: tokens.fontSizeBase300,
    cursor: "pointer",
    "@media (max-width: 479px)": {
      paddingInlineStart: tokens.spacingHorizontalXS,
      paddingInlineEnd: tokens.spacingHorizontalXS,
    },
    "@media (max-width: 319px)": { fontSize: tokens.fontSizeBase200 },
    // Forced colours paint what is transparent, and every link would look like the current one.
    "@media (forced-colors: active)": { borderBottomColor: "Canvas" },
    ":hover": { color: tokens.colorNeutralForeground1 },
    ":focus-visible": {
      outlineWidth: tokens.strokeWidthThick,
      outlineStyle: "solid",
      outlineColor: tokens.colorStrokeFocus2,
      outlineOffset: "-2px",
    },
  },
  current: {
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
    borderBottomColor: tokens.colorCompoundBrandStroke,
    "@media (forced-colors: active)": { borderBottomColor: "Highlight" },
  },
});

export interface PageLink<Id extends string> {
  readonly id: Id;
  readonly label: string;
}

export interface PageLinksProps<Id extends string> {
  /** What the links are for, said to screen readers. */
  readonly label: string;
  readonly links: readonly PageLink<Id>[];
  /** None: the open screen is behind no link of this row. */
  readonly current: Id | undefined;
  /** A second row, for the rooms behind a link of the first. */
  readonly quiet?: boolean;
  readonly onChoose: (id: Id) => void;
}

/** The way between screens: plain buttons, the current one said with `aria-current` (Fluent's TabList costs 24 KB). */
export const PageLinks = <Id extends string>({
  label,
  links,
  current,
  quiet = false,
  onChoose,
}: PageLinksProps<Id>) => {
  const styles = usePageLinkStyles();
  return (
    <nav aria-label={label}>
      <ul className={mergeClasses(styles.list, quiet && styles.quiet)}>
        {links.map(({ id, label: name }) => (
          <li key={id}>
            <PageLinkButton name={name} quiet={quiet} isCurrent={id === current} onChoose={() => onChoose(id)} />
          </li>
        ))}
      </ul>
    </nav>
  );
};

interface PageLinkButtonProps {
  readonly name: string;
  readonly quiet: boolean;
  readonly isCurrent: boolean;
  readonly onChoose: () => void;
}

/** One link of a row. */
export const PageLinkButton = ({ name, quiet, isCurrent, onChoose }: PageLinkButtonProps) => {
  const styles = usePageLinkStyles();
  return (
    <button
      type="button"
      className={mergeClasses(styles.link, quiet && styles.small, isCurrent && styles.current)}
      aria-current={isCurrent ? "page" : undefined}
      onClick={onChoose}
    >
      {name}
    </button>
  );
};
