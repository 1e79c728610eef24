import { Button, makeStyles, mergeClasses, Select, tokens } from "@fluentui/react-components";
import { memo } from "react";
import type { Entry, EntryContent } from "../../domain/document/entry";
import { saidAt } from "../../domain/document/chapters";
import { type Status, STATUSES } from "../../domain/document/facts";
import type { LiveDocument, ShownEntry } from "../../domain/document/store/liveDocument";
import { whoseToSay } from "../../domain/document/promises";
import type { PersonId } from "../../domain/shared/ids";
import { useFormat, useText, WithText } from "../context";
import { Guarded } from "../controls/fault/Guarded";
import { ProblemBar } from "../controls/ProblemBar";
import { useWriting } from "../controls/useWriting";
import { formatList } from "../format/list";
import { formatTime } from "../format/when";
import type { Format } from "../services";
import { EarlierVersions } from "./EarlierVersions";
import { EntryWords } from "./EntryWords";
import { WhereaboutsLine } from "./WhereaboutsLine";
import type { About } from "./about";
import { useArrival } from "./arrival";
import { EntryMore } from "./entry/later";
import { byHandWords, isAnnounced, kindWords, standsWords } from "./factWords";
import type { FormContext } from "./write/formSpec";

const useStyles = makeStyles({
  entry: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr)",
    rowGap: tokens.spacingVerticalXS,
    position: "relative",
    // Outlines at the edge are inside of what it may paint.
    paddingTop: "1px",
    paddingBottom: "1px",
    paddingInlineStart: "1px",
    paddingInlineEnd: "1px",
    // Entries outside the window are not laid out: a document may have thousands.
    contentVisibility: "auto",
    containIntrinsicSize: "auto 64px",
    "@media print": { contentVisibility: "visible", breakInside: "avoid" },
  },
  // No name above it: its words make room for the way to more.
  bare: { paddingInlineEnd: tokens.spacingHorizontalXXXL },
  who: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "baseline",
    columnGap: tokens.spacingHorizontalS,
    margin: "0",
    // The way to more stands at the end of this line.
    paddingInlineEnd: tokens.spacingHorizontalXXXL,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
  },
  name: { fontWeight: tokens.fontWeightSemibold },
  quiet: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  kind: {
    fontSize: tokens.fontSizeBase200,
    paddingInlineStart: tokens.spacingHorizontalS,
    paddingInlineEnd: tokens.spacingHorizontalS,
    backgroundColor: tokens.colorNeutralBackground3,
    outlineWidth: tokens.strokeWidthThin,
    outlineStyle: "solid",
    outlineColor: tokens.colorNeutralStroke2,
    borderRadius: tokens.borderRadiusCircular,
  },
});

interface EntryItemProps {
  readonly shown: ShownEntry;
  /** The part of the guide it was written in, in words. */
  readonly part?: string | undefined;
  /** What other entries say about this one; without it nothing can be answered here. */
  readonly about?: About | undefined;
  readonly document?: LiveDocument | undefined;
  readonly isNew?: boolean;
  /** Goes on with the words of the same person: their name stands above. */
  readonly goesOn?: boolean;
  /** What somebody looks for: it is marked. */
  readonly sought?: readonly string[] | undefined;
  /** What can be done with it, once that has come. */
  readonly more?: FormContext | undefined;
}

/** One entry: who, when, the words, and where they are while they are not kept yet. What cannot be drawn is one line and takes nothing else away. */
export const EntryItem = (props: EntryItemProps) => (
  <Guarded of={props.shown} Instead={EntryNotShown}>
    <DrawnEntry {...props} />
  </Guarded>
);

const EntryNotShown = () => <p className={useStyles().quiet}>{useText()("document.notShown")}</p>;

const DrawnEntry = memo((props: EntryItemProps) => {
  const { shown, part, about, document, goesOn = false, isNew = false, sought, more } = props;
  const format = useFormat();
  const styles = useStyles();
  const place = useArrival(shown);
  const { entry, earlier, whereabouts } = shown;
  if (entry.content.kind === "by-hand") {
    return (
      <article className={styles.entry} aria-label={byHandWords(entry, format)}>
        <p className={styles.who}>
          <span className={styles.quiet}>{byHandWords(entry, format)}</span>
        </p>
        <EntryWords entry={entry} about={about} sought={sought} />
      </article>
    );
  }
  if (isAnnounced(entry.content)) {
    return (
      <>
        <EntryWords entry={entry} about={about} sought={sought} />
        <WhereaboutsLine whereabouts={whereabouts} />
      </>
    );
  }
  const isBare = goesOn && signsOf(shown, isNew, format).length === 0;
  return (
    <article
      ref={place}
      className={mergeClasses(styles.entry, isBare && styles.bare)}
      aria-label={nameOfEntry(entry, about, format)}
    >
      <WhoWrote {...props} />
      {part !== undefined && !goesOn && <span className={styles.quiet}>{part}</span>}
      <EntryWords entry={entry} about={about} sought={sought} />
      {about && document && <EntryActions entry={entry} about={about} document={document} />}
      {about && !document && <Agreed entry={entry} about={about} />}
      {about && document && more && (
        <WithText text={more.format.text}>
          <EntryMore entry={entry} about={about} document={document} context={more} />
        </WithText>
      )}
      {earlier.length > 0 && <EarlierVersions entry={entry} earlier={earlier} about={about} />}
      <WhereaboutsLine whereabouts={whereabouts} />
    </article>
  );
});
DrawnEntry.displayName = "DrawnEntry";

const isNote = ({ content }: Entry): boolean => content.kind === "note" || content.kind === "other";

/** The name of an entry for who does not see it. Words that nobody proves are in somebody's name (P9). */
export const nameOfEntry = (entry: Entry, about: About | undefined, format: Format): string => {
  const { text, me } = format;
  const name = about?.nameOf(entry.author) ?? entry.authorName;
  if (about?.isUnproved && entry.author !== me.id) return text("document.inNameOf", { name });
  return isNote(entry)
    ? text("document.noteOf", { name })
    : text("document.entryOf", { kind: kindWords(entry, format), name });
};

/** What stands beside the name: the kind, and whether it is new or edited. */
const signsOf = ({ entry, earlier }: ShownEntry, isNew: boolean, format: Format): readonly string[] => [
  ...(isNote(entry) ? [] : [kindWords(entry, format)]),
  ...(isNew ? [format.text("document.new")] : []),
  ...(earlier.length > 0 ? [format.text("document.edited")] : []),
];

/** Who wrote it and when, and what it is: once for what somebody said in one go. Nothing where a note just goes on. */
const WhoWrote = ({ shown, about, goesOn, isNew = false }: EntryItemProps) => {
  const format = useFormat();
  const { text, me, zone, zones, locale } = format;
  const styles = useStyles();
  const { entry } = shown;
  const isMine = entry.author === me.id;
  const author = about?.nameOf(entry.author) ?? entry.authorName;
  const name = isMine ? text("document.you") : author;
  const signs = signsOf(shown, isNew, format);
  if (goesOn && signs.length === 0) return null;
  return (
    <p className={styles.who}>
      {!goesOn && (
        <>
          <bdi className={styles.name}>
            {about?.isUnproved && !isMine ? text("document.inNameOf", { name: author }) : name}
          </bdi>
          <bdi className={styles.quiet}>{formatTime(saidAt(shown), zone, zones, locale)}</bdi>
        </>
      )}
      {signs.map((sign) => (
        <span key={sign} className={styles.kind}>
          {sign}
        </span>
      ))}
    </p>
  );
};

const useActionStyles = makeStyles({
  line: { margin: "0", fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300 },
  // Where it can be said, the choice says it; a page of paper has no choice.
  printed: { display: "none", "@media print": { display: "block" } },
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
  const isMineToSay = standing && (whose === "both" || whose === me.id);
  return (
    <>
      <AgreePart entry={entry} about={about} document={document} />
      {standing && (
        <p className={mergeClasses(styles.line, isMineToSay && styles.printed)}>
          {text("document.standsNow", { status: standsWords(standing.status, entry.content, format) })}
        </p>
      )}
      {isMineToSay && (
        <label className={styles.choice}>
          {text("document.sayStatus")}
          <Select
            value={standing.status}
            onChange={(_, { value }) => {
              const status = STATUSES.find((each) => each === value);
              if (status) say({ kind: "progress", progress: { of: entry.id, status } });
            }}
          >
            {statusesFor(entry, standing.status).map((status) => (
              <option key={status} value={status}>
                {standsWords(status, entry.content, format)}
              </option>
            ))}
          </Select>
        </label>
      )}
      {problem && <ProblemBar failure={problem} />}
    </>
  );
};

/** Who agreed to a rule or a word, and one's own yes to it. */
export const AgreePart = ({ entry, about, document }: EntryActionsProps) => {
  const { text, me } = useFormat();
  const styles = useActionStyles();
  const { write, problem } = useWriting(document);
  const mayAgree = isAgreement(entry) && entry.author !== me.id && !about.agreedBy(entry.id).includes(me.id);
  const agree = (): void => void write({ text: "", content: { kind: "confirmation", confirmation: { of: entry.id } } });
  return (
    <>
      <Agreed entry={entry} about={about} />
      {mayAgree && (
        <Button className={styles.button} onClick={agree}>
          {text("document.agree")}
        </Button>
      )}
      {problem && <ProblemBar failure={problem} />}
    </>
  );
};

/** What can be said of an entry, and how it stands. A door that was offered is accepted, made or declined. */
const statusesFor = ({ content }: Entry, now: Status | "asked"): readonly (Status | "asked")[] => {
  const isPlan = content.kind === "commitment" || content.kind === "goal" || content.kind === "milestone";
  const own: readonly (Status | "asked")[] =
    content.kind === "case"
      ? CASE_ANSWERS
      : isPlan
        ? STATUSES
        : now === "asked"
          ? DOOR_ANSWERS
          : ["open", ...DOOR_ANSWERS];
  return own.includes(now) ? own : [now, ...own];
};

const CASE_ANSWERS = ["open", "dropped"] as const satisfies readonly Status[];
const DOOR_ANSWERS = ["doing", "done", "dropped"] as const satisfies readonly Status[];

const isAgreement = ({ content }: Entry): boolean => content.kind === "agreement" || content.kind === "term";

/** Who agreed to it: to a rule and a word by name or not yet, to what was heard with a yes. */
const Agreed = ({ entry, about }: Omit<EntryActionsProps, "document">) => {
  const format = useFormat();
  const styles = useActionStyles();
  const words = isAgreement(entry) ? agreedWords(entry, about, format) : heardRightWords(entry, about, format);
  return words === undefined ? null : <p className={styles.line}>{words}</p>;
};

const namesOf = (people: Iterable<PersonId>, about: About, { text, me, locale }: Format): string =>
  formatList(
    [...people].flatMap((person) => (person === me.id ? text("person.you") : (about.nameOf(person) ?? []))),
    locale,
  );

const agreedWords = (entry: Entry, about: About, format: Format): string => {
  const agreed = new Set([entry.author, ...about.agreedBy(entry.id)]);
  return about.isAgreedByAll(agreed)
    ? format.text("document.agreedBy", { names: namesOf(agreed, about, format) })
    : format.text("document.notYetAgreed");
};

/** A yes of a member to what somebody says back, or to what became clear to them. */
const heardRightWords = ({ id, content }: Entry, about: About, format: Format): string | undefined => {
  const members = about.agreedBy(id).filter((person) => about.nameOf(person) !== undefined);
  if (content.kind !== "insight" || members.length === 0) return undefined;
  return format.text("document.heardRight", { names: namesOf(members, about, format) });
};
