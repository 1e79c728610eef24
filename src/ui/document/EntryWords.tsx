import { makeStyles, tokens } from "@fluentui/react-components";
import type { Entry } from "../../domain/document/entry";
import type { Instant } from "../../domain/time/interval";
import { formatList } from "../format/list";
import { formatDay, formatDayShort, formatSpan, formatTime } from "../format/when";
import type { Services } from "../services";

const useStyles = makeStyles({
  words: {
    margin: "0",
    whiteSpace: "pre-wrap",
    overflowWrap: "anywhere",
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase500,
  },
  sign: { marginInlineEnd: tokens.spacingHorizontalS, verticalAlign: "-2px" },
  days: { stroke: tokens.colorNeutralStrokeAccessible },
  slot: { fill: tokens.colorCompoundBrandStroke, "@media (forced-colors: active)": { fill: "Highlight" } },
  quiet: { margin: "0", fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
});

/** What an entry says. What somebody wrote stands as it was written, as text and never as markup. */
export const EntryWords = ({ entry, services }: { readonly entry: Entry; readonly services: Services }) => {
  const styles = useStyles();
  const { text, zone, zones, locale } = services;
  switch (entry.content.kind) {
    case "availability":
      return <p className={styles.quiet}>{text("document.availability", whoWrote(entry, services))}</p>;
    case "meeting": {
      const { meeting } = entry.content;
      const day = formatDay(meeting.start, zone, zones, locale);
      const span = formatSpan(meeting, zone, zones, locale);
      return (
        <p className={styles.words}>
          <svg className={styles.sign} width="20" height="16" aria-hidden="true">
            <path className={styles.days} d="M1 5h18M1 11h18" strokeWidth="2" strokeLinecap="round" />
            <rect className={styles.slot} x="8" y="1" width="4" height="14" rx="2" />
          </svg>
          {text("document.meeting", { day, span })}
        </p>
      );
    }
    case "offer": {
      const { starts } = entry.content.offer;
      const times = formatList(
        starts.map((start) => momentWords(start, services)),
        locale,
      );
      return (
        <p className={styles.words}>
          {text("document.offer", { ...whoWrote(entry, services), count: starts.length, times })}
        </p>
      );
    }
    case "answer": {
      const { choice } = entry.content.answer;
      const words =
        choice === "none-fits"
          ? text("document.answerNone", whoWrote(entry, services))
          : text("document.answerTaken", { ...whoWrote(entry, services), time: momentWords(choice.start, services) });
      return <p className={styles.words}>{words}</p>;
    }
    case "other":
      return (
        <>
          <Written entry={entry} />
          <p className={styles.quiet}>{text("document.newer")}</p>
        </>
      );
    default:
      return <Written entry={entry} />;
  }
};

const momentWords = (start: Instant, { text, zone, zones, locale }: Services): string =>
  text("document.offerTime", {
    day: formatDayShort(start, zone, zones, locale),
    time: formatTime(start, zone, zones, locale),
  });

/** The reader is addressed, never named. */
const whoWrote = (entry: Entry, { me }: Services) => ({
  who: entry.author === me.id ? "me" : "other",
  name: entry.authorName,
});

const Written = ({ entry }: { readonly entry: Entry }) => {
  const styles = useStyles();
  return (
    <p className={styles.words} dir="auto" lang={entry.lang}>
      {entry.text}
    </p>
  );
};
