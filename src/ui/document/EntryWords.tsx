import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { Entry, MeetingFacts } from "../../domain/document/entry";
import { useFormat } from "../context";
import { guestWords } from "../format/guests";
import { formatSpan, toldDay } from "../format/when";
import { joinSentences } from "../format/sentences";
import type { About } from "./about";
import { announcedWords, changedRowWords, factWords, ownWords } from "./factWords";
import { Marked } from "./Marked";
import { ThenNow } from "./ThenNow";

const useStyles = makeStyles({
  words: {
    margin: "0",
    whiteSpace: "pre-wrap",
    overflowWrap: "anywhere",
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase500,
  },
  sign: { marginInlineEnd: tokens.spacingHorizontalS, verticalAlign: "-2px" },
  days: { stroke: tokens.colorNeutralStrokeAccessible, "@media (forced-colors: active)": { stroke: "CanvasText" } },
  slot: { fill: tokens.colorCompoundBrandStroke, "@media (forced-colors: active)": { fill: "Highlight" } },
  term: { margin: "0", fontSize: tokens.fontSizeBase400, fontWeight: tokens.fontWeightSemibold },
  fact: {
    margin: "0",
    overflowWrap: "anywhere",
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
  },
  quiet: { margin: "0", fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
});

interface EntryWordsProps {
  readonly entry: Entry;
  /** What other entries say about this one. */
  readonly about?: About | undefined;
  /** What somebody looks for: it is marked. */
  readonly sought?: readonly string[] | undefined;
  /** Only its author's words, or only what it says besides. */
  readonly only?: "words" | "facts";
}

/** What an entry says. Its author's words are text, never markup. */
export const EntryWords = ({ entry, about, sought, only }: EntryWordsProps): ReactNode => {
  const format = useFormat();
  const { text } = format;
  const styles = useStyles();
  const { content } = entry;
  const announced = announcedWords(entry, format, about);
  const changed = changedRowWords(entry, format);
  const words = ownWords(entry);
  // Sentences of the page: they run as it does, also where one begins with a name that runs against it.
  const facts = factWords(withoutDrawn(entry), format, about).map((line) => (
    <p key={line} className={styles.fact}>
      <Marked of={line} sought={sought} />
    </p>
  ));
  if (only === "facts") return facts;
  return (
    <>
      {content.kind === "meeting" && (
        <PlannedMeeting meeting={content.meeting} isMoved={about?.isMove(entry.id) === true} />
      )}
      {announced !== undefined && <p className={styles.quiet}>{announced}</p>}
      {content.kind === "term" && (
        <p className={styles.term}>
          <Marked of={content.term.term} sought={sought} />
        </p>
      )}
      {content.kind === "shift" && <ThenNow entry={entry} shift={content.shift} about={about} sought={sought} />}
      {words !== "" && content.kind !== "shift" && (
        <p className={styles.words} dir="auto" lang={entry.lang}>
          <Marked of={words} sought={sought} />
        </p>
      )}
      {content.kind === "other" && <p className={styles.quiet}>{text("document.newer")}</p>}
      {only !== "words" && facts}
      {changed !== undefined && <p className={styles.quiet}>{changed}</p>}
    </>
  );
};

/** What it was before and what moved its author is drawn, not written below. */
const withoutDrawn = (entry: Entry): Entry =>
  entry.content.kind === "shift"
    ? { ...entry, content: { kind: "shift", shift: { ...entry.content.shift, before: "", whatMovedMe: "" } } }
    : entry;

const PlannedMeeting = ({ meeting, isMoved }: { readonly meeting: MeetingFacts; readonly isMoved: boolean }) => {
  const format = useFormat();
  const { text, locale, zones, zone } = format;
  const styles = useStyles();
  const day = toldDay(meeting.start, format);
  const span = formatSpan(meeting, zone, zones, locale);
  return (
    <p className={styles.quiet}>
      <svg className={styles.sign} width="20" height="16" aria-hidden="true">
        <path className={styles.days} d="M1 5h18M1 11h18" strokeWidth="2" strokeLinecap="round" />
        <rect className={styles.slot} x="8" y="1" width="4" height="14" rx="2" />
      </svg>
      {joinSentences(
        text("document.meeting", { moved: isMoved ? "yes" : "no", day, span }),
        meeting.guests && guestWords(meeting.guests, { text, locale }),
      )}
    </p>
  );
};
