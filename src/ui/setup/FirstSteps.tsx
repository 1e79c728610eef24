import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useEffect, useSyncExternalStore } from "react";
import { meetingsOf } from "../../domain/document/bookedMeetings";
import { subPageOf } from "../../domain/links/destination";
import type { MyTime } from "../../domain/people/myTime/myTime";
import type { Pair } from "../../domain/people/pair";
import { useConversations, useFormat, useOwnThings, useText } from "../context";
import { useNames } from "../names";
import { Drawing } from "../controls/Drawing";
import { Body, Label, List, Row } from "../controls/layout";
import { Page } from "../controls/Page";
import { Sheet } from "../controls/Sheet";
import { TextLink } from "../controls/TextLink";
import { PLAIN_WORDS, useDraft } from "../controls/useDraft";
import { useDocument } from "../document/useDocument";
import { formatList } from "../format/list";

const useStyles = makeStyles({
  link: { display: "inline-flex", alignItems: "center", minHeight: "32px" },
  card: { boxSizing: "border-box", marginTop: tokens.spacingVerticalL },
  // On the first screen side by side where there is room: what comes below is what one came for.
  beside: {
    "@media (min-width: 960px)": {
      gridTemplateColumns: "none",
      gridAutoFlow: "column",
      justifyContent: "start",
      columnGap: "48px",
    },
  },
  top: { justifyContent: "space-between" },
  step: { display: "flex", alignItems: "center", columnGap: tokens.spacingHorizontalM, minHeight: "32px" },
  tick: {
    flexShrink: 0,
    color: tokens.colorNeutralStrokeAccessible,
    "@media (forced-colors: active)": { color: "CanvasText" },
  },
  ticked: { color: tokens.colorBrandForeground1 },
  done: { color: tokens.colorNeutralForeground2 },
});

/** The box that says on this device that a pair is new here. */
const BOX = "first-steps";
/** So many answers are a first card. */
const LINES = 3;

interface OfPair {
  readonly pair: Pair;
}

/** What comes after joining: a beginning in three steps, in any order. */
export const Begin = ({ pair }: OfPair) => {
  const { text, locale } = useFormat();
  const styles = useStyles();
  const { isLoaded, value, set } = useDraft(pair, BOX, PLAIN_WORDS);
  const names = formatList(useNames(pair).others, locale);
  useEffect(() => {
    if (isLoaded && value === undefined) set("open");
  }, [isLoaded, value, set]);
  return (
    <Page title={text("begin.title", { names })}>
      <Drawing of="together" />
      <Body>{text("begin.hint")}</Body>
      <Sheet gap="m">
        <Steps pair={pair} />
        <LessonLink />
      </Sheet>
      <Row>
        <TextLink className={styles.link} href={`#${subPageOf({ screen: "document", about: pair.id })}`}>
          {text("setup.open")}
        </TextLink>
      </Row>
    </Page>
  );
};

/** Whether this person joined or set up the pair on this device, and has not hidden what to begin with. */
export const useBeginning = (pair: Pair) => {
  const { value, set } = useDraft(pair, BOX, PLAIN_WORDS);
  return { isNew: value !== undefined, hide: () => set(undefined) };
};

/** On the first screen until all three are done, or the person has had enough of them. */
export const FirstSteps = ({ pair, onHide }: OfPair & { readonly onHide: () => void }) => {
  const text = useText();
  const styles = useStyles();
  const { steps } = useSteps(pair);
  if (steps.every(({ isDone }) => isDone)) return null;
  return (
    <Sheet as="section" gap="m" className={styles.card} aria-label={text("begin.first")}>
      <Row align="center" className={styles.top}>
        <Label as="h2">{text("begin.first")}</Label>
        <Button appearance="subtle" size="small" onClick={onHide}>
          {text("begin.enough")}
        </Button>
      </Row>
      <Steps pair={pair} isBeside />
      <LessonLink />
    </Sheet>
  );
};

/** For whoever wants to learn before the first meeting. It is no step: nobody has to. */
const LessonLink = () => (
  <TextLink className={useStyles().link} href="#lessons">
    {useText()("begin.lesson")}
  </TextLink>
);

const Steps = ({ pair, isBeside = false }: OfPair & { readonly isBeside?: boolean }) => {
  const text = useText();
  const styles = useStyles();
  const { steps } = useSteps(pair);
  return (
    <List gap="s" className={isBeside ? styles.beside : undefined}>
      {steps.map(({ id, to, isDone }) => (
        <li key={id} className={styles.step}>
          <svg
            className={mergeClasses(styles.tick, isDone && styles.ticked)}
            width="20"
            height="20"
            fill="none"
            stroke="currentColor"
            strokeWidth="1.5"
            strokeLinecap="round"
            strokeLinejoin="round"
            aria-hidden="true"
          >
            <circle cx="10" cy="10" r="8" />
            {isDone && <path d="M6 10.5l3 3 5-6" strokeWidth="2" />}
          </svg>
          {isDone ? (
            <span className={styles.done}>{text("begin.done", { step: text(`begin.${id}`) })}</span>
          ) : (
            <TextLink className={styles.link} href={to}>
              {text(`begin.${id}`)}
            </TextLink>
          )}
        </li>
      ))}
    </List>
  );
};

const isDeclaring = ({ stays, work, patterns, observances, ownDates, importedBusy }: MyTime): boolean =>
  [stays, work, patterns, observances, ownDates, importedBusy].some(({ length }) => length > 0);

/** Each step, where it is done, and whether it is. */
const useSteps = (pair: Pair) => {
  const { myTime: time, howIWork: card } = useOwnThings();
  const { openDocument } = useConversations();
  const { myTime } = useSyncExternalStore(time.subscribe, time.snapshot);
  const { own } = useSyncExternalStore(card.subscribe, card.snapshot);
  const { entries } = useDocument(openDocument(pair));
  useEffect(() => {
    void time.load();
    void card.load();
  }, [time, card]);
  const steps = [
    { id: "time", to: "#mytime", isDone: isDeclaring(myTime) },
    {
      id: "card",
      to: `#${subPageOf({ screen: "howiwork", about: pair.id })}`,
      isDone: Object.keys(own).length >= LINES,
    },
    { id: "meeting", to: `#${subPageOf({ screen: "times", about: pair.id })}`, isDone: meetingsOf(entries).length > 0 },
  ] as const;
  return { steps };
};
