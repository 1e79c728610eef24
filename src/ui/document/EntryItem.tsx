import { Button, makeStyles, Select, tokens } from "@fluentui/react-components";
import { memo } from "react";
import type { Entry, EntryContent } from "../../domain/document/entry";
import { STATUSES } from "../../domain/document/facts";
import type { LiveDocument, ShownEntry } from "../../domain/document/liveDocument";
import { useFormat, useText, WithText } from "../context";
import { Guarded } from "../controls/fault/Guarded";
import { ProblemBar } from "../controls/ProblemBar";
import { useWriting } from "../controls/useWriting";
import { formatList } from "../format/list";
import { formatTime } from "../format/when";
import type { Format } from "../services";
import { EntryWords } from "./EntryWords";
import { WhereaboutsLine } from "./WhereaboutsLine";
import { type About, whoseToSay } from "./about";
import { saidAt } from "./days";
import { EntryMore } from "./entry/later";
import { byHandWords, isAnnounced, kindWords, statusWords } from "./factWords";
import type { FormContext } from "./write/formSpec";

const useStyles = makeStyles({
  entry: {
    display: "grid",
    rowGap: tokens.spacingVerticalXS,
    // Entries outside the window are not laid out: a document may have thousands.
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

interface EntryItemProps {
  readonly shown: ShownEntry;
  /** The part of the guide it was written in, in words. */
  readonly part?: string | undefined;
  /** What other entries say about this one; without it nothing can be answered here. */
  readonly about?: About | undefined;
  readonly document?: LiveDocument | undefined;
  readonly isNew?: boolean;
  /** What can be done with it, once that has come. */
  readonly more?: FormContext | undefined;
}

/** One entry: who, when, the words, and quietly where they are. What cannot be drawn is one line and takes nothing else away. */
export const EntryItem = (props: EntryItemProps) => (
  <Guarded of={props.shown} Instead={EntryNotShown}>
    <DrawnEntry {...props} />
  </Guarded>
);

const EntryNotShown = () => <p className={useStyles().quiet}>{useText()("document.notShown")}</p>;

const DrawnEntry = memo(({ shown, part, about, document, isNew = false, more }: EntryItemProps) => {
  const format = useFormat();
  const { text, me, zone, zones, locale } = format;
  const styles = useStyles();
  const { entry, earlier, whereabouts } = shown;
  const time = formatTime(saidAt(shown), zone, zones, locale);
  if (entry.content.kind === "by-hand") {
    return (
      <article className={styles.entry} aria-label={byHandWords(entry, format)}>
        <p className={styles.who}>
          <span className={styles.quiet}>{byHandWords(entry, format)}</span>
        </p>
        <EntryWords entry={entry} about={about} />
      </article>
    );
  }
  if (isAnnounced(entry.content)) {
    return <EntryWords entry={entry} about={about} />;
  }
  const kind = isNote(entry) ? undefined : kindWords(entry, format);
  const author = about?.nameOf(entry.author) ?? entry.authorName;
  const inName = about?.isUnproved && entry.author !== me.id && text("document.inNameOf", { name: author });
  const said =
    kind === undefined ? text("document.noteOf", { name: author }) : text("document.entryOf", { kind, name: author });
  return (
    <article className={styles.entry} aria-label={inName || said}>
      <p className={styles.who}>
        <bdi className={styles.name}>{inName || author}</bdi> <bdi className={styles.quiet}>{time}</bdi>{" "}
        {kind !== undefined && <span className={styles.kind}>{kind}</span>}{" "}
        {isNew && <span className={styles.kind}>{text("document.new")}</span>}{" "}
        {earlier.length > 0 && <span className={styles.quiet}>{text("document.edited")}</span>}
      </p>
      {part !== undefined && <span className={styles.quiet}>{part}</span>}
      <EntryWords entry={entry} about={about} />
      {about && document && <EntryActions entry={entry} about={about} document={document} />}
      {about && document && more && (
        <WithText text={more.format.text}>
          <EntryMore entry={entry} about={about} document={document} context={more} />
        </WithText>
      )}
      {earlier.length > 0 && (
        <details>
          <summary className={styles.fold}>{text("document.earlier", { count: earlier.length })}</summary>
          {earlier.map((older) => (
            <EntryWords key={older.id} entry={older} about={about} />
          ))}
        </details>
      )}
      {(entry.author === me.id || whereabouts.kind !== "in-document") && <WhereaboutsLine whereabouts={whereabouts} />}
    </article>
  );
});
DrawnEntry.displayName = "DrawnEntry";

const isNote = ({ content }: Entry): boolean => content.kind === "note" || content.kind === "other";

const useActionStyles = makeStyles({
  line: { margin: "0", fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300 },
  button: { justifySelf: "start", minHeight: "32px", "@media print": { display: "none" } },
  choice: { display: "grid", maxWidth: "240px", "@media print": { display: "none" } },
});

interface EntryActionsProps {
  readonly entry: Entry;
  readonly about: About;
  readonly document: LiveDocument;
}

/** How an entry stands, and what its reader may answer: a yes, or how it stands now. Each answer is an entry of its own. */
const EntryActions = ({ entry, about, document }: EntryActionsProps) => {
  const format = useFormat();
  const { text, me } = format;
  const styles = useActionStyles();
  const { write, problem } = useWriting(document);
  const say = (content: EntryContent): void => void write({ text: "", content });
  // A concern says in its own part how it is, and only there it is closed (S48).
  const standing = entry.content.kind === "concern" ? undefined : about.standing(entry.id);
  const whose = whoseToSay(entry);
  const agreedBy = about.agreedBy(entry.id);
  const isAgreement = entry.content.kind === "agreement" || entry.content.kind === "term";
  const mayAgree = isAgreement && entry.author !== me.id && !agreedBy.includes(me.id);
  return (
    <>
      {isAgreement && <p className={styles.line}>{agreedWords(entry, about, format)}</p>}
      {mayAgree && (
        <Button className={styles.button} onClick={() => say({ kind: "confirmation", confirmation: { of: entry.id } })}>
          {text("document.agree")}
        </Button>
      )}
      {standing && (
        <p className={styles.line}>{text("document.standsNow", { status: statusWords(standing.status, format) })}</p>
      )}
      {standing && (whose === "both" || whose === me.id) && (
        <label className={styles.choice}>
          {text("document.sayStatus")}
          <Select
            value={standing.status}
            onChange={(_, { value }) => {
              const status = STATUSES.find((each) => each === value);
              if (status) say({ kind: "progress", progress: { of: entry.id, status } });
            }}
          >
            {[...(standing.status === "asked" ? (["asked"] as const) : []), ...STATUSES].map((status) => (
              <option key={status} value={status}>
                {statusWords(status, format)}
              </option>
            ))}
          </Select>
        </label>
      )}
      {problem && <ProblemBar failure={problem} />}
    </>
  );
};

const agreedWords = (entry: Entry, about: About, { text, locale, me }: Format): string => {
  const agreed = new Set([entry.author, ...about.agreedBy(entry.id)]);
  const names = [...agreed].flatMap((person) => (person === me.id ? text("person.you") : (about.nameOf(person) ?? [])));
  return about.isAgreedByAll(agreed)
    ? text("document.agreedBy", { names: formatList(names, locale) })
    : text("document.notYetAgreed");
};
