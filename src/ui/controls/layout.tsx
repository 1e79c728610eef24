import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useState, type ComponentProps, type HTMLAttributes, type ReactNode } from "react";

const column = { display: "grid", gridTemplateColumns: "minmax(0, 1fr)" } as const;

const useStyles = makeStyles({
  title: {
    margin: "0",
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
    // No last word alone on a line.
    textWrap: "balance",
    ":focus": { outlineStyle: "none" },
    ":focus-visible": {
      outlineStyle: "solid",
      outlineWidth: tokens.strokeWidthThick,
      outlineColor: tokens.colorStrokeFocus2,
      outlineOffset: "4px",
    },
  },
  heading: {
    margin: "0",
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
    textWrap: "balance",
  },
  label: { margin: "0", fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  body: { margin: "0" },
  large: { margin: "0", maxWidth: "32em", fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase600 },
  quiet: {
    margin: "0",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
  written: { margin: "0", whiteSpace: "pre-wrap", overflowWrap: "anywhere" },
  xs: { ...column, rowGap: tokens.spacingVerticalXS },
  s: { ...column, rowGap: tokens.spacingVerticalS },
  m: { ...column, rowGap: tokens.spacingVerticalM },
  l: { ...column, rowGap: tokens.spacingVerticalL },
  xl: { ...column, rowGap: tokens.spacingVerticalXL },
  row: {
    display: "flex",
    flexWrap: "wrap",
    gap: tokens.spacingHorizontalS,
    // Beside a press with a frame there is no edge to stand at (QuietButton).
    "& > button:not([data-quiet]) ~ button[data-quiet]": { marginInlineStart: "0", marginInlineEnd: "0" },
  },
  center: { alignItems: "center" },
  end: { alignItems: "end" },
  list: { margin: "0", paddingInlineStart: "0", listStyleType: "none" },
  points: { margin: "0", paddingInlineStart: tokens.spacingHorizontalXL },
  fold: { "@media print": { display: "none" } },
  summary: {
    display: "flex",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalXS,
    width: "fit-content",
    minHeight: "32px",
    // Its sign stands at the edge, like the words around.
    marginInlineStart: "-6px",
    paddingInlineEnd: tokens.spacingHorizontalS,
    borderRadius: tokens.borderRadiusMedium,
    color: tokens.colorNeutralForeground2,
    cursor: "pointer",
    listStyleType: "none",
    "::-webkit-details-marker": { display: "none" },
    ":hover": { color: tokens.colorNeutralForeground2Hover, backgroundColor: tokens.colorSubtleBackgroundHover },
    ":focus-visible": {
      outlineWidth: tokens.strokeWidthThick,
      outlineStyle: "solid",
      outlineColor: tokens.colorStrokeFocus2,
    },
  },
  // Points to the words while it is closed, and down to what is open.
  sign: {
    flexShrink: 0,
    "@media (prefers-reduced-motion: no-preference)": {
      transitionProperty: "rotate",
      transitionDuration: tokens.durationFast,
    },
    "@media (forced-colors: active)": { color: "CanvasText" },
  },
  closedSign: { ":dir(rtl)": { rotate: "180deg" } },
  openSign: { rotate: "90deg" },
  inside: { paddingTop: tokens.spacingVerticalS },
});

type Tag = "p" | "div" | "span" | "section" | "article" | "ul" | "li" | "h2" | "h3" | "h4" | "dt" | "dd";
type Gap = "xs" | "s" | "m" | "l" | "xl";

interface BlockProps extends HTMLAttributes<HTMLElement> {
  readonly as?: Tag;
}

const createText = (style: "heading" | "label" | "body" | "quiet" | "written", usual: Tag) => {
  const Block = ({ as: Element = usual, className, ...rest }: BlockProps) => (
    <Element {...rest} className={mergeClasses(useStyles()[style], className)} />
  );
  return Block;
};

/** The title of a sheet. It may take the focus, and shows that only to the keyboard. */
export const Title = ({ className, ...rest }: ComponentProps<"h2">) => (
  <h2 {...rest} className={mergeClasses(useStyles().title, className)} />
);
/** The heading of a part of a sheet. */
export const Heading = createText("heading", "h3");
/** The name of something small, in the size of what it names. */
export const Label = createText("label", "h3");
export const Body = createText("body", "p");
/** It reads like a letter: large, and with room around it. */
export const LargeBody = ({ className, ...rest }: ComponentProps<"p">) => (
  <p {...rest} className={mergeClasses(useStyles().large, className)} />
);
/** What one may skip. */
export const Quiet = createText("quiet", "p");
/** Words as a person typed them, with their line breaks. */
export const Written = createText("written", "p");

/** One below the other, never wider than what is around. */
export const Stack = ({ as: Element = "div", gap = "m", className, ...rest }: BlockProps & { readonly gap?: Gap }) => (
  <Element {...rest} className={mergeClasses(useStyles()[gap], className)} />
);

/** Side by side, and below each other where there is no room. */
export const Row = ({
  as: Element = "div",
  align,
  className,
  ...rest
}: BlockProps & { readonly align?: "center" | "end" }) => {
  const styles = useStyles();
  return <Element {...rest} className={mergeClasses(styles.row, align && styles[align], className)} />;
};

/** A list: without signs, or `pointed`. */
export const List = ({
  gap = "m",
  pointed = false,
  className,
  ...rest
}: BlockProps & { readonly gap?: Gap; readonly pointed?: boolean }) => {
  const styles = useStyles();
  return <ul {...rest} className={mergeClasses(styles[gap], pointed ? styles.points : styles.list, className)} />;
};

interface FoldProps {
  readonly title: ReactNode;
  /** What is inside is there while it is closed, so that a search of the page finds it. */
  readonly searchable?: boolean;
  readonly isOpenFirst?: boolean;
  /** Once opened, what is inside keeps its state while it is closed. */
  readonly isKept?: boolean;
  readonly children: ReactNode;
}

/** What is inside is rendered when it is first opened. It is not printed. */
export const Fold = ({ title, searchable = false, isOpenFirst = false, isKept = false, children }: FoldProps) => {
  const styles = useStyles();
  const [isOpen, setOpen] = useState(isOpenFirst);
  const [wasOpened, setWasOpened] = useState(isOpenFirst);
  const toggle = (open: boolean): void => {
    setOpen(open);
    if (open) setWasOpened(true);
  };
  return (
    <details className={styles.fold} open={isOpen} onToggle={({ currentTarget }) => toggle(currentTarget.open)}>
      <summary className={styles.summary}>
        <svg
          className={mergeClasses(styles.sign, isOpen ? styles.openSign : styles.closedSign)}
          width="16"
          height="16"
          fill="none"
          stroke="currentColor"
          strokeWidth="1.5"
          strokeLinecap="round"
          strokeLinejoin="round"
          aria-hidden="true"
        >
          <path d="M6 3.5 10.5 8 6 12.5" />
        </svg>
        <span>{title}</span>
      </summary>
      {(isOpen || searchable || (isKept && wasOpened)) && <div className={styles.inside}>{children}</div>}
    </details>
  );
};
