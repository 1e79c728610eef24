import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import type { Entry, EntryContent } from "../../../domain/document/entry";
import type { Status } from "../../../domain/document/facts";
import { saidAt } from "../../../domain/document/chapters";
import type { ShownEntry } from "../../../domain/document/store/liveDocument";
import { useFormat } from "../../context";
import { Guarded } from "../../controls/fault/Guarded";
import { createLatePart } from "../../controls/latePart";
import { PartMeanwhile } from "../../controls/meanwhile";
import { ProblemBar } from "../../controls/ProblemBar";
import { Body, Fold, Heading, Quiet, Stack } from "../../controls/layout";
import { Sheet, type SheetProps } from "../../controls/Sheet";
import { useWriting } from "../../controls/useWriting";
import { toldDayShort } from "../../format/when";
import { useArrival } from "../arrival";
import { EarlierVersions } from "../EarlierVersions";
import { nameOfEntry } from "../EntryItem";
import { EntryWords } from "../EntryWords";
import { sayStatusWords } from "../factWords";
import { WhereaboutsLine } from "../WhereaboutsLine";
import { type EntryAction, MoreActions } from "../entry/EntryMore";
import { EntryButtons, type EntryMoreProps } from "../entry/OpenForm";
import type { StepFormKind } from "../write/forms";
import type { FormField, Typed } from "../write/formSpec";
import { useIsNoFormOpen } from "../write/mainForm";
import type { PartWays } from "./documentParts";

const WriteEntry = createLatePart(() => import("../write/WriteEntry"), PartMeanwhile);

/** What the view of a part is given. */
export interface PartProps extends Pick<EntryMoreProps, "context" | "about" | "document"> {
  /** False while older words are still being read: what is not there may come. */
  readonly isWhole: boolean;
  readonly ways: PartWays;
}

const useStyles = makeStyles({
  entry: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr)",
    alignContent: "start",
    rowGap: tokens.spacingVerticalXS,
    position: "relative",
    // A longer line is hard to follow, and the way to more would be far from its words.
    maxWidth: "640px",
  },
  sheet: { maxWidth: "640px" },
  // The way to more stands at the end of the first line.
  first: { minHeight: "24px", paddingInlineEnd: tokens.spacingHorizontalXXXL },
  by: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2, margin: "0" },
});

/** The sheet of an entry that stands alone in its row: no wider than its words, so that the way to more is at its edge. */
export const PartSheet = (props: SheetProps) => <Sheet {...props} gap="m" className={useStyles().sheet} />;

interface PartEntryProps extends Pick<PartProps, "context" | "about" | "document"> {
  readonly shown: ShownEntry;
  /** How it stands, drawn and in words. */
  readonly sign?: ReactNode;
  /** What is said in words, where something of it is drawn instead. */
  readonly said?: Entry["content"];
  /** What it says besides its author's words opens from the line of who wrote it. */
  readonly folded?: boolean;
  /** What its menu begins with. */
  readonly actions?: readonly EntryAction[];
  /** What it asks its reader for. */
  readonly children?: ReactNode;
}

/** One entry where it stands in a part: how it stands, what it says, who wrote it, and what one can do with it. */
export const PartEntry = (props: PartEntryProps) => (
  <Guarded of={props.shown} Instead={NotShown}>
    <DrawnPartEntry {...props} />
  </Guarded>
);

const NotShown = () => <Quiet>{useFormat().text("document.notShown")}</Quiet>;

const DrawnPartEntry = (props: PartEntryProps) => {
  const { shown, context, about, document, sign, said, folded = false, actions, children } = props;
  const format = useFormat();
  const styles = useStyles();
  const { text, me } = format;
  const place = useArrival(shown);
  const { entry, earlier, whereabouts } = shown;
  const isMine = entry.author === me.id;
  const by = {
    who: isMine ? "me" : about.isUnproved ? "unproved" : "other",
    name: about.nameOf(entry.author) ?? entry.authorName,
    date: toldDayShort(saidAt(shown), format),
  };
  // Where the rest is folded, the day of writing is too.
  const author = isMine ? text("document.you") : about.isUnproved ? text("parts.by", by) : by.name;
  const byLine = <p className={styles.by}>{text("parts.by", by)}</p>;
  const told = said ? { ...entry, content: said } : entry;
  return (
    <article ref={place} className={styles.entry} aria-label={nameOfEntry(entry, about, format)}>
      <div className={styles.first}>
        {sign ?? (folded ? <EntryWords entry={told} about={about} only="words" /> : byLine)}
      </div>
      {(sign !== undefined || !folded) && <EntryWords entry={told} about={about} {...(folded && { only: "words" })} />}
      {folded ? (
        <Fold title={<span className={styles.by}>{author}</span>} searchable>
          <Stack gap="xs">
            <EntryWords entry={told} about={about} only="facts" />
            {byLine}
          </Stack>
        </Fold>
      ) : (
        sign !== undefined && byLine
      )}
      {children}
      <MoreActions entry={entry} about={about} document={document} context={context} first={actions} />
      {earlier.length > 0 && <EarlierVersions entry={entry} earlier={earlier} about={about} />}
      <WhereaboutsLine whereabouts={whereabouts} />
    </article>
  );
};

/** Who wrote what stands beside an entry: the reader is addressed, never named. */
export const AuthorLine = ({ entry, about }: { readonly entry: Entry } & Pick<PartProps, "about">) => {
  const { text, me } = useFormat();
  const name = about.nameOf(entry.author) ?? entry.authorName;
  return <Quiet>{entry.author === me.id ? text("document.you") : name}</Quiet>;
};

interface StatusPressesProps extends Pick<PartProps, "document"> {
  readonly entry: Entry;
  /** The first is the usual one. Without words of its own, a press says what it says on every screen. */
  readonly presses: readonly { readonly status: Status; readonly words?: string }[];
  readonly onSaid?: (status: Status) => void;
  /** Other presses in the same row. */
  readonly children?: ReactNode;
}

/** One press each for how it stands now. */
export const StatusPresses = ({ entry, document, presses, onSaid, children }: StatusPressesProps) => {
  const format = useFormat();
  const { write, problem } = useWriting(document);
  const say = async (status: Status): Promise<void> => {
    const content: EntryContent = { kind: "progress", progress: { of: entry.id, status } };
    if (await write({ text: "", content })) onSaid?.(status);
  };
  return (
    <>
      <EntryButtons>
        {presses.map(({ status, words = sayStatusWords(status, format) }, index) => (
          <Button
            key={status}
            size="small"
            appearance={index === 0 ? "secondary" : "subtle"}
            onClick={() => void say(status)}
          >
            {words}
          </Button>
        ))}
        {children}
      </EntryButtons>
      {problem && <ProblemBar failure={problem} byHand />}
    </>
  );
};

interface GiveUpProps extends Pick<PartProps, "document"> {
  readonly entry: Entry;
  readonly onClose: () => void;
}

/** Giving something up says first what stays, and is a second press. */
export const GiveUp = ({ entry, document, onClose }: GiveUpProps) => {
  const { text } = useFormat();
  const { write, problem } = useWriting(document);
  const content = { kind: "progress", progress: { of: entry.id, status: "dropped" } } as const;
  return (
    <Stack gap="s">
      <Body>{text("plan.stopHint")}</Body>
      <EntryButtons>
        <Button size="small" onClick={() => void write({ text: "", content })}>
          {text("plan.stopNow")}
        </Button>
        <Button size="small" appearance="subtle" onClick={onClose}>
          {text("plan.keep")}
        </Button>
      </EntryButtons>
      {problem && <ProblemBar failure={problem} byHand />}
    </Stack>
  );
};

const useRowStyles = makeStyles({
  row: {
    display: "flex",
    flexWrap: "wrap",
    gap: tokens.spacingHorizontalS,
    "& > section, & > p": { flexBasis: "100%" },
    "& > p:empty": { flexBasis: "0" },
  },
});

interface WriteHereProps extends Pick<PartProps, "context" | "document"> {
  readonly kind: StepFormKind;
  /** What the press says. */
  readonly press: string;
  /** Answers that stand there already. */
  readonly start?: Typed;
  /** Its own questions, where those of the kind would ask for something else. */
  readonly fields?: readonly FormField[];
  readonly isMain?: boolean;
  /** Where it stands, once it is written: not here. */
  readonly kept?: string;
}

/** Presses that begin to write stand in one row. What one of them opens has a row of its own. */
export const WriteRow = ({ children }: { readonly children: ReactNode }) => (
  <div className={useRowStyles().row}>{children}</div>
);

/** Writing begins where it belongs: a press that opens the form of one kind in its own place. */
export const WriteHere = (props: WriteHereProps) => {
  const { press, isMain = false, kept } = props;
  const isNoFormOpen = useIsNoFormOpen();
  const [isOpen, setOpen] = useState(false);
  const [isKept, setKept] = useState(false);
  if (!isOpen) {
    return (
      <>
        <EntryButtons>
          <Button appearance={isMain && isNoFormOpen ? "primary" : "secondary"} onClick={() => setOpen(true)}>
            {press}
          </Button>
        </EntryButtons>
        {kept !== undefined && <Quiet role="status">{isKept && kept}</Quiet>}
      </>
    );
  }
  return (
    <WriteOpened
      {...props}
      onDone={(done) => {
        setOpen(false);
        setKept(done);
      }}
    />
  );
};

interface WriteOpenedProps extends Pick<
  WriteHereProps,
  "context" | "document" | "kind" | "press" | "start" | "fields"
> {
  readonly onDone: (isKept: boolean) => void;
}

/** The form that such a press opens. */
export const WriteOpened = ({ context, document, kind, press, start, fields, onDone }: WriteOpenedProps) => (
  <WriteEntry
    pair={context.pair}
    document={document}
    asked={{
      kind,
      label: press,
      ...(start && { start, box: `${kind} ${Object.values(start).join(" ")}` }),
      ...(fields && { fields }),
    }}
    onDone={onDone}
  />
);

interface PartSectionProps {
  readonly title: string;
  readonly children: ReactNode;
}

const useColumnStyles = makeStyles({
  columns: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fit, minmax(min(100%, 260px), 1fr))",
    gap: tokens.spacingHorizontalXXL,
    alignItems: "start",
  },
});

/** Things of one rank stand beside each other where there is room. */
export const useColumns = (): string => useColumnStyles().columns;

/** A heading and what stands under it. */
export const PartSection = ({ title, children }: PartSectionProps) => (
  <Stack as="section" gap="m" aria-label={title}>
    <Heading as="h2">{title}</Heading>
    {children}
  </Stack>
);
