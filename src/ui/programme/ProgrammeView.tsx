import { makeStyles, tokens } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import { subPageOf } from "../../domain/links/destination";
import type { Programme } from "../../domain/organisation/programme";
import type { Pair } from "../../domain/people/pair";
import { joining } from "../../domain/programme/joining";
import { isSteward } from "../../domain/programme/wave";
import type { PersonId } from "../../domain/shared/ids";
import { useFormat, useMe, useText } from "../context";
import { Body, Fold, Label, LargeBody, List, Quiet, Stack } from "../controls/layout";
import { PageMeanwhile } from "../controls/meanwhile";
import { Page } from "../controls/Page";
import { Sheet } from "../controls/Sheet";
import { TextLink } from "../controls/TextLink";
import { formatDates, formatFullDate } from "../format/calendar";
import { formatList } from "../format/list";
import { WhoAskedMe } from "./Asked";
import { BroughtBy } from "./Brought";
import { NoticeBoardSection } from "./NoticeBoardSection";
import { useBoard } from "./useBoard";
import { useProgrammes } from "./useProgrammes";
import { StewardRoom } from "./steward/StewardRoom";
import { useWaves } from "./waves/useWaves";
import { WavesSection } from "./waves/WavesSection";

const useStyles = makeStyles({
  link: { display: "inline-flex", alignItems: "center", minHeight: "32px" },
  columns: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 640px)",
    gap: tokens.spacingVerticalL,
    "@media (min-width: 960px)": {
      gridTemplateColumns: "minmax(0, 1fr) minmax(0, 1fr)",
      columnGap: tokens.spacingHorizontalXXL,
      alignItems: "start",
    },
  },
});

interface ProgrammeViewProps {
  readonly pairs: readonly Pair[];
  /** Id of a programme; anything may stand there. */
  readonly about: string | undefined;
  /** Opens the screen that sets up a pair. */
  readonly onSetUp: () => void;
}

/** A programme that the organisation's policy names: what it is, who reads what, and what one can do there (S60). */
export const ProgrammeView = ({ about, ...rest }: ProgrammeViewProps) => {
  const text = useText();
  const styles = useStyles();
  const programmes = useProgrammes(true);
  if (!programmes) return <PageMeanwhile onRetry={undefined} />;
  const programme = programmes.find(({ id }) => id === about) ?? (programmes.length === 1 ? programmes[0] : undefined);
  if (programme) return <OneProgramme key={programme.id} programme={programme} {...rest} />;
  return (
    <Page title={text(programmes.length > 0 ? "programme.which" : "nav.take-part")}>
      {programmes.length === 0 && <Body>{text("programme.none")}</Body>}
      <List>
        {programmes.map(({ id, name, purpose }) => (
          <li key={id}>
            <TextLink className={styles.link} href={`#${subPageOf({ screen: "take-part", about: id })}`}>
              {name}
            </TextLink>
            <Body dir="auto">{purpose}</Body>
          </li>
        ))}
      </List>
    </Page>
  );
};

/** What every part of a programme's page is about. */
export interface OfProgramme {
  readonly programme: Programme;
}

type OneProgrammeProps = OfProgramme & Omit<ProgrammeViewProps, "about">;

const OneProgramme = (props: OneProgrammeProps) => {
  const { clock } = useFormat();
  return joining(props.programme, clock.now()) === "open" ? <WithBoard {...props} /> : <Sections {...props} />;
};

/** Somebody who waits for an answer comes first. Answered, the question stays where it was until the page is left. */
const WithBoard = (props: OneProgrammeProps) => {
  const { programme, ...rest } = props;
  const used = useBoard(programme);
  const { board, onBoard } = used;
  const [wasWaiting, setWasWaiting] = useState(false);
  if (!wasWaiting && board?.askedMe.some(({ answer }) => !answer)) setWasWaiting(true);
  return (
    <Sections
      {...props}
      waiting={
        wasWaiting &&
        board && (
          <Sheet>
            <WhoAskedMe asked={board.askedMe} {...{ ...rest, onBoard }} />
          </Sheet>
        )
      }
      board={<NoticeBoardSection {...{ programme, ...rest, used }} isAskedElsewhere={wasWaiting} />}
    />
  );
};

interface SectionsProps extends OneProgrammeProps {
  readonly waiting?: ReactNode;
  readonly board?: ReactNode;
}

/** Nothing is asked of a programme without waves, but for its stewards. */
const Sections = (props: SectionsProps) => {
  const { programme } = props;
  const amSteward = isSteward(programme, useMe().id.toLowerCase() as PersonId);
  return programme.waves.length > 0 || amSteward ? <WithWaves {...{ ...props, amSteward }} /> : <Columns {...props} />;
};

const WithWaves = ({ amSteward, ...props }: SectionsProps & { readonly amSteward: boolean }) => {
  const { programme } = props;
  const waves = useWaves(programme);
  return (
    <Columns
      {...props}
      waves={<WavesSection {...{ programme, waves }} />}
      steward={amSteward && <StewardRoom {...{ programme, waves }} />}
    />
  );
};

interface ColumnsProps extends SectionsProps {
  readonly waves?: ReactNode;
  readonly steward?: ReactNode;
}

const Columns = ({ programme, waiting, board, waves, steward, ...rest }: ColumnsProps) => {
  const styles = useStyles();
  // Who has no pair yet comes for the board, the others for what is asked of them.
  const [first, second] = rest.pairs.length === 0 ? [board, waves] : [waves, board];
  return (
    <Page title={programme.name} wide>
      <div className={styles.columns}>
        <Stack gap="l">
          {waiting}
          <AboutProgramme programme={programme} isFolded={rest.pairs.length > 0} />
          <BroughtBy programme={programme} pairs={rest.pairs} />
          {first}
        </Stack>
        <Stack gap="l">
          {steward}
          {second}
        </Stack>
      </div>
    </Page>
  );
};

/** Whoever is in a pair has read who reads what: it is one press away. */
const AboutProgramme = ({ programme, isFolded }: OfProgramme & { readonly isFolded: boolean }) => {
  const { text, locale, clock } = useFormat();
  const { purpose, opens, closes, stewards } = programme;
  const phase = joining(programme, clock.now());
  const day = formatFullDate(opens, locale);
  const reads = ["programme.readsNotice", "programme.readsAsk", "programme.readsPair", "programme.readsOwn"] as const;
  const whoReads = (
    <List gap="xs" pointed>
      {reads.map((id) => (
        <li key={id}>{text(id)}</li>
      ))}
    </List>
  );
  return (
    <Sheet gap="m">
      <LargeBody dir="auto">{purpose}</LargeBody>
      <Stack gap="xs">
        <Quiet>{closes === undefined ? text("programme.from", { day }) : formatDates(opens, closes, locale)}</Quiet>
        <Quiet>
          {text("programme.runBy", {
            names: formatList(
              stewards.map(({ name }) => name),
              locale,
            ),
          })}
        </Quiet>
      </Stack>
      {phase === "not-yet" && <Body>{text("programme.notYet", { day })}</Body>}
      {phase === "over" && <Body>{text("programme.over")}</Body>}
      {isFolded ? (
        <Fold title={text("programme.reads")}>{whoReads}</Fold>
      ) : (
        <Stack as="section" gap="s" aria-label={text("programme.reads")}>
          <Label as="h2">{text("programme.reads")}</Label>
          {whoReads}
        </Stack>
      )}
    </Sheet>
  );
};
