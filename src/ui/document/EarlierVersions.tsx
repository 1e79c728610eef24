import { makeStyles, tokens } from "@fluentui/react-components";
import type { Entry } from "../../domain/document/entry";
import { useFormat } from "../context";
import { Fold, Stack } from "../controls/layout";
import { toldDay } from "../format/when";
import type { Format } from "../services";
import type { About } from "./about";
import { announcedWords, factWords, ownWords } from "./factWords";
import { TwoSheets } from "./TwoSheets";

const useStyles = makeStyles({
  line: {
    margin: "0",
    whiteSpace: "pre-wrap",
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
  },
});

interface EarlierVersionsProps {
  readonly entry: Entry;
  /** The newest first. */
  readonly earlier: readonly Entry[];
  readonly about?: About | undefined;
  /** `entry` is an older version too. */
  readonly isGoingOn?: boolean;
}

/** Somebody may have changed a word a thousand times: so many are drawn with one press. */
const DRAWN_AT_ONCE = 20;

/** What an entry said before, each version beside the one after it. What is the same in both is not repeated. */
export const EarlierVersions = ({ entry, earlier, about, isGoingOn = false }: EarlierVersionsProps) => {
  const format = useFormat();
  const versions = [entry, ...earlier];
  const [drawn, rest] = [earlier.slice(0, DRAWN_AT_ONCE), earlier.slice(DRAWN_AT_ONCE)];
  return (
    <Fold title={format.text("document.earlier", { count: earlier.length })}>
      <Stack gap="s">
        {drawn.map((older, index) => (
          <Compared
            key={older.id}
            older={older}
            newer={versions[index] ?? entry}
            isNewest={index === 0 && !isGoingOn}
            about={about}
          />
        ))}
        {rest.length > 0 && <EarlierVersions entry={drawn.at(-1) ?? entry} earlier={rest} about={about} isGoingOn />}
      </Stack>
    </Fold>
  );
};

interface ComparedProps extends Pick<EarlierVersionsProps, "about"> {
  readonly older: Entry;
  readonly newer: Entry;
  readonly isNewest: boolean;
}

const Compared = ({ older, newer, isNewest, about }: ComparedProps) => {
  const format = useFormat();
  const { text } = format;
  // How it stands is said of the newest one alone.
  const written = about && { ...about, standing: () => undefined };
  const [then, now] = [linesIn(older, format, written), linesIn(newer, format, written)];
  const onDay = (id: "document.then" | "document.now", { at }: Entry): string =>
    text(id, { date: toldDay(at, format) });
  return (
    <TwoSheets
      then={{
        label: onDay("document.then", older),
        children: <Lines of={then.filter((line) => !now.includes(line))} entry={older} />,
      }}
      now={{
        label: onDay(isNewest ? "document.now" : "document.then", newer),
        children: <Lines of={now.filter((line) => !then.includes(line))} entry={newer} />,
      }}
    />
  );
};

const Lines = ({ of, entry }: { readonly of: readonly string[]; readonly entry: Entry }) => {
  const styles = useStyles();
  // Where something was only added or left out, the words say which of the two it is.
  return (of.length === 0 ? [entry.text] : of).map((line) => (
    <p key={line} className={styles.line} {...(line === entry.text && { dir: "auto", lang: entry.lang })}>
      {line}
    </p>
  ));
};

/** All that an entry says, a line each. */
const linesIn = (entry: Entry, format: Format, about: About | undefined): readonly string[] => [
  ...new Set(
    [
      entry.content.kind === "term" ? entry.content.term.term : "",
      announcedWords(entry, format, about) ?? "",
      ownWords(entry),
      ...factWords(entry, format, about),
    ].filter((line) => line !== ""),
  ),
];
