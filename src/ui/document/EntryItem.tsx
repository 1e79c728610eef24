import { makeStyles, tokens } from "@fluentui/react-components";
import type { ShownEntry } from "../../domain/document/liveDocument";
import { formatTime } from "../format/when";
import type { Services } from "../services";
import { EntryWords } from "./EntryWords";
import { WhereaboutsLine } from "./WhereaboutsLine";

const useStyles = makeStyles({
  entry: { display: "grid", rowGap: tokens.spacingVerticalXS },
  who: { margin: "0", fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300 },
  name: { fontWeight: tokens.fontWeightSemibold },
  quiet: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  fold: { minHeight: "24px", cursor: "pointer" },
});

export interface EntryItemProps {
  readonly shown: ShownEntry;
  readonly services: Services;
  /** The part of the guide it was written in, in words. */
  readonly part?: string;
}

/** What the app says of somebody in one sentence; everything else stands in its author's own words. */
const ANNOUNCED: ReadonlySet<string> = new Set(["availability", "meeting", "offer", "answer"]);

/** One entry: who, when, the words, and quietly where they are. */
export const EntryItem = ({ shown: { entry, earlier, whereabouts }, services, part }: EntryItemProps) => {
  const styles = useStyles();
  const { text, zone, zones, locale, me } = services;
  const time = formatTime(entry.at, zone, zones, locale);
  if (entry.content.kind === "by-hand") {
    return (
      <article className={styles.entry} aria-label={text("document.byHand")}>
        <p className={styles.who}>
          <span className={styles.quiet}>{text("document.byHand")}</span>
        </p>
        <EntryWords entry={entry} services={services} />
      </article>
    );
  }
  if (ANNOUNCED.has(entry.content.kind)) {
    return <EntryWords entry={entry} services={services} />;
  }
  return (
    <article className={styles.entry} aria-label={text("document.noteOf", { name: entry.authorName })}>
      <p className={styles.who}>
        <bdi className={styles.name}>{entry.authorName}</bdi> <bdi className={styles.quiet}>{time}</bdi>{" "}
        {earlier.length > 0 && <span className={styles.quiet}>{text("document.edited")}</span>}
      </p>
      {part !== undefined && <span className={styles.quiet}>{part}</span>}
      <EntryWords entry={entry} services={services} />
      {earlier.length > 0 && (
        <details>
          <summary className={styles.fold}>{text("document.earlier", { count: earlier.length })}</summary>
          {earlier.map((older) => (
            <EntryWords key={older.id} entry={older} services={services} />
          ))}
        </details>
      )}
      {(entry.author === me.id || whereabouts.kind !== "in-document") && (
        <WhereaboutsLine whereabouts={whereabouts} text={text} />
      )}
    </article>
  );
};
