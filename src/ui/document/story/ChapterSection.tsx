import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { memo, useState } from "react";
import { anchorOf, type Chapter } from "../../../domain/document/chapters";
import type { LiveDocument, ShownEntry } from "../../../domain/document/store/liveDocument";
import type { EntryId } from "../../../domain/shared/ids";
import { useFormat } from "../../context";
import { toldDate } from "../../format/when";
import { EntryItem } from "../EntryItem";
import { isAnnounced } from "../factWords";
import { isNewSince, type PartOf } from "../reading";
import type { About } from "../about";
import type { FormContext } from "../write/formSpec";
import { PostcardPart } from "./PostcardPart";
import { meetingTimesWords, type Story } from "./story";

/** What every entry of a sheet is drawn with. */
export interface AroundEntries {
  /** Without it nothing can be answered here. */
  readonly document?: LiveDocument | undefined;
  readonly about: About;
  readonly partOf: PartOf;
  /** When the pair meets and where its people are, from what both see. */
  readonly story: Story;
  readonly before: EntryId | undefined;
  /** What somebody looks for: it is marked, and nothing is folded. */
  readonly sought?: readonly string[] | undefined;
  /** Everything is drawn whole: what was looked for, or a page of paper. */
  readonly isWhole?: boolean;
  /** What can be done with entries; undefined until it has come. */
  readonly more?: FormContext | undefined;
}

interface ChapterSectionProps extends AroundEntries {
  readonly chapter: Chapter<ShownEntry>;
}

const useStyles = makeStyles({
  chapter: { display: "grid", gridTemplateColumns: "minmax(0, 1fr)", rowGap: tokens.spacingVerticalM },
  heading: {
    margin: "0",
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForeground2,
    breakAfter: "avoid",
  },
  meeting: {
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    color: tokens.colorNeutralForeground1,
  },
  // A day of which there is nothing but facts is a few thin lines.
  facts: { display: "grid", gridTemplateColumns: "minmax(0, 1fr)", rowGap: tokens.spacingVerticalXXS },
  small: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  top: {
    display: "grid",
    rowGap: tokens.spacingVerticalXXS,
    paddingBottom: tokens.spacingVerticalXS,
    borderBottomWidth: tokens.strokeWidthThin,
    borderBottomStyle: "solid",
    borderBottomColor: tokens.colorNeutralStroke2,
    // On paper a meeting's name stands with its first words.
    breakAfter: "avoid",
  },
  times: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  fold: { justifySelf: "start", minHeight: "32px", "@media print": { display: "none" } },
});

/** Fewer are read as fast as a postcard of them. */
const WORTH_FOLDING = 4;

/**
 * One meeting or one day under its name. A meeting that is over and read leaves its postcard, and all of it is one press
 * away. Drawn once, however many older ones come below it.
 */
export const ChapterSection = memo(({ chapter, ...around }: ChapterSectionProps) => {
  const { story, partOf, before, isWhole = false } = around;
  const format = useFormat();
  const styles = useStyles();
  const [isOpened, setOpened] = useState(false);
  const { date, session, entries } = chapter;
  const { me, text } = format;
  const day = toldDate(date, format);
  const guide = entries.flatMap(({ entry }) => partOf(entry)?.guide ?? [])[0];
  const title = session === undefined ? day : `${day} · ${guide ?? text("story.meeting")}`;
  const mayFold =
    !isWhole &&
    session !== undefined &&
    chapter.id !== story.latest &&
    entries.length >= WORTH_FOLDING &&
    entries.every((shown) => isSettled(shown) && !isNewSince(before, shown, me.id));
  if (session === undefined && entries.every(({ entry }) => isAnnounced(entry.content))) {
    return (
      <section className={styles.facts} aria-label={title}>
        <h2 className={mergeClasses(styles.heading, styles.small)}>{title}</h2>
        <Entries entries={entries} {...around} />
      </section>
    );
  }
  return (
    <section className={styles.chapter} aria-label={title}>
      <div className={styles.top}>
        <h2 className={mergeClasses(styles.heading, session !== undefined && styles.meeting)}>{title}</h2>
        {session !== undefined && (
          <span className={styles.times}>{meetingTimesWords(chapter, story, around.about, format)}</span>
        )}
      </div>
      {mayFold && <PostcardPart entries={entries} pair={story.pair} about={around.about} partOf={partOf} />}
      {(!mayFold || isOpened) && <Entries entries={entries} {...around} />}
      {mayFold && (
        <Button
          className={styles.fold}
          appearance="transparent"
          size="small"
          aria-expanded={isOpened}
          onClick={() => setOpened(!isOpened)}
        >
          {isOpened ? text("story.readLess") : text("story.readAll", { count: entries.length })}
        </Button>
      )}
    </section>
  );
});
ChapterSection.displayName = "ChapterSection";

/** True for what has arrived, and of which nobody is warned: what was changed or is nobody's is not put behind a press. */
const isSettled = ({ entry, whereabouts }: ShownEntry): boolean =>
  whereabouts.kind === "in-document" && entry.changedBy === undefined && entry.content.kind !== "by-hand";

interface EntriesProps extends AroundEntries {
  readonly entries: readonly ShownEntry[];
}

/** The entries of a chapter: a name once for what somebody says in one go, a part of the guide once. */
const Entries = ({ entries, document, about, partOf, before, sought, more }: EntriesProps) => {
  const { me } = useFormat();
  return entries.map((shown, index) => {
    const previous = entries[index - 1];
    const part = partOf(shown.entry)?.step;
    return (
      <EntryItem
        key={anchorOf(shown)}
        shown={shown}
        about={about}
        document={document}
        isNew={isNewSince(before, shown, me.id)}
        goesOn={previous !== undefined && isSpokenBy(previous, shown) && partOf(previous.entry)?.step === part}
        part={previous !== undefined && partOf(previous.entry)?.step === part ? undefined : part}
        sought={sought}
        more={more}
      />
    );
  });
};

const A_QUARTER_MS = 15 * 60_000;

/** True when the same person goes on: their name stands above. */
const isSpokenBy = (before: ShownEntry, { entry }: ShownEntry): boolean =>
  before.entry.author === entry.author &&
  before.entry.authorName === entry.authorName &&
  before.entry.content.kind !== "by-hand" &&
  !isAnnounced(before.entry.content) &&
  Math.abs(entry.at - before.entry.at) < A_QUARTER_MS;
