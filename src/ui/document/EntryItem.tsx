import { makeStyles, tokens } from "@fluentui/react-components";
import { memo } from "react";
import type { Entry } from "../../domain/document/entry";
import type { LiveDocument, ShownEntry } from "../../domain/document/liveDocument";
import { formatTime } from "../format/when";
import type { About } from "./about";
import { saidAt } from "./days";
import type { MoreOfEntries } from "./entry/useEntryParts";
import { EntryActions } from "./EntryActions";
import { EntryWords } from "./EntryWords";
import { WhereaboutsLine } from "./WhereaboutsLine";
import { useFormat, WithText } from "../context";

const useStyles = makeStyles({
  entry: {
    display: "grid",
    rowGap: tokens.spacingVerticalXS,
    // What is far from the window is not laid out; nobody waits for the other four thousand.
    contentVisibility: "auto",
    containIntrinsicSize: "auto 96px",
    "@media print": { contentVisibility: "visible" },
  },
  who: { margin: "0", fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300 },
  name: { fontWeight: tokens.fontWeightSemibold },
  quiet: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  kind: {
    fontSize: tokens.fontSizeBase200,
    paddingInlineStart: tokens.spacingHorizontalXS,
    paddingInlineEnd: tokens.spacingHorizontalXS,
    outlineWidth: tokens.strokeWidthThin,
    outlineStyle: "solid",
    outlineColor: tokens.colorNeutralStrokeAccessible,
    borderRadius: tokens.borderRadiusSmall,
  },
  fold: { minHeight: "24px", cursor: "pointer" },
});

export interface EntryItemProps {
  readonly shown: ShownEntry;
  /** The part of the guide it was written in, in words. */
  readonly part?: string;
  /** What other entries say about this one; without it nothing can be answered here. */
  readonly about?: About;
  readonly document?: LiveDocument;
  readonly isNew?: boolean;
  /** What can be done with it, once that has come. */
  readonly more?: MoreOfEntries;
}

/** What the app says of somebody in one sentence; everything else stands in its author's own words. */
const ANNOUNCED: ReadonlySet<string> = new Set([
  ...["availability", "meeting", "offer", "answer", "confirmation", "progress"],
  ...["card", "rhythm", "wish", "held", "steps"],
]);

/** One entry: who, when, the words, and quietly where they are. */
export const EntryItem = memo(({ shown, part, about, document, isNew = false, more }: EntryItemProps) => {
  const { text, me, zone, zones, locale } = useFormat();
  const styles = useStyles();
  const { entry, earlier, whereabouts } = shown;
  const words = { ...(about && { about }) };
  const time = formatTime(saidAt(shown), zone, zones, locale);
  if (entry.content.kind === "by-hand") {
    return (
      <article className={styles.entry} aria-label={text("document.byHand")}>
        <p className={styles.who}>
          <span className={styles.quiet}>{text("document.byHand")}</span>
        </p>
        <EntryWords entry={entry} {...words} />
      </article>
    );
  }
  if (ANNOUNCED.has(entry.content.kind)) {
    return <EntryWords entry={entry} {...words} />;
  }
  const kind = isNote(entry) ? undefined : text("document.kind", { kind: kindName(entry) });
  const label =
    kind === undefined
      ? text("document.noteOf", { name: entry.authorName })
      : text("document.entryOf", { kind, name: entry.authorName });
  return (
    <article className={styles.entry} aria-label={label}>
      <p className={styles.who}>
        <bdi className={styles.name}>{entry.authorName}</bdi> <bdi className={styles.quiet}>{time}</bdi>{" "}
        {kind !== undefined && <span className={styles.kind}>{kind}</span>}{" "}
        {isNew && <span className={styles.kind}>{text("document.new")}</span>}{" "}
        {earlier.length > 0 && <span className={styles.quiet}>{text("document.edited")}</span>}
      </p>
      {part !== undefined && <span className={styles.quiet}>{part}</span>}
      <EntryWords entry={entry} {...words} />
      {about && document && <EntryActions entry={entry} about={about} document={document} />}
      {about && document && more && (
        <WithText text={more.context.format.text}>
          <more.EntryMore entry={entry} about={about} document={document} context={more.context} />
        </WithText>
      )}
      {earlier.length > 0 && (
        <details>
          <summary className={styles.fold}>{text("document.earlier", { count: earlier.length })}</summary>
          {earlier.map((older) => (
            <EntryWords key={older.id} entry={older} {...words} />
          ))}
        </details>
      )}
      {(entry.author === me.id || whereabouts.kind !== "in-document") && <WhereaboutsLine whereabouts={whereabouts} />}
    </article>
  );
});
EntryItem.displayName = "EntryItem";

/** Some insights have a name of their own, and a stretch is more than a promise. */
const kindName = ({ content }: Entry): string => {
  if (content.kind === "commitment" && content.commitment.stretch) return "stretch";
  if (content.kind !== "insight") return content.kind;
  const { heard, option, contrast } = content.insight;
  if (heard !== undefined) return "heard";
  if (option) return "option";
  return contrast ? "contrast" : "insight";
};

const isNote = ({ content }: Entry): boolean => content.kind === "note" || content.kind === "other";
