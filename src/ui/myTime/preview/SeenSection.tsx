import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useCallback, useEffect, useState } from "react";
import { NO_CALENDARS, type WorldCalendars } from "../../../domain/calendars/worldCalendars";
import type { PublishedAvailability } from "../../../domain/people/myTime/availability";
import type { MyTime } from "../../../domain/people/myTime/myTime";
import { needsOf } from "../../../domain/people/myTime/participant";
import { isObservanceBySky, isPatternBySky, placesWithoutSun } from "../../../domain/people/myTime/sunPlaces";
import type { Pair } from "../../../domain/people/pair";
import type { Failure } from "../../../domain/shared/failure";
import type { Result } from "../../../domain/shared/result";
import type { Zone } from "../../../domain/time/zoneData";
import { useFormat, useOwnThings, useText } from "../../context";
import { useNames, useNamesIn } from "../../names";
import { Body, Quiet, Row, Stack } from "../../controls/layout";
import { ProblemBar } from "../../controls/ProblemBar";
import { orElse, useFetched } from "../../controls/useFetched";
import { SteadyButton } from "../../controls/SteadyButton";
import { formatList } from "../../format/list";
import { MyTimeSection } from "../MyTimeSection";
import { SunPlaces } from "../places/SunPlaces";
import { useYears, type SectionProps } from "../useMyTime";
import { SeenWindows } from "./SeenWindows";
import { useTold } from "./useTold";

const useStyles = makeStyles({
  bar: {
    position: "sticky",
    insetBlockEnd: "0",
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    justifyContent: "space-between",
    columnGap: tokens.spacingHorizontalM,
    rowGap: tokens.spacingVerticalXS,
    paddingTop: tokens.spacingVerticalS,
    paddingBottom: tokens.spacingVerticalS,
    borderTopWidth: tokens.strokeWidthThin,
    borderTopStyle: "solid",
    borderTopColor: tokens.colorNeutralStroke1,
    backgroundColor: tokens.colorNeutralBackground1,
  },
});

interface SeenSectionProps extends SectionProps {
  readonly pairs: readonly Pair[];
}

const useReaders = (pairs: readonly Pair[]): { readonly names: string; readonly count: number } => {
  const { locale } = useFormat();
  const namesIn = useNamesIn(pairs);
  const readers = [...new Set(pairs.flatMap((pair) => namesIn(pair).others))];
  return { names: formatList(readers, locale), count: readers.length };
};

/** What the partner would see, anew after each change. A press publishes this very value, not a new reckoning. */
export const SeenSection = ({ declaring, pairs }: SeenSectionProps) => {
  const text = useText();
  const { myTime } = declaring;
  const { answer, again } = usePreview(myTime);
  const readers = useReaders(pairs);
  const sun = useSun(myTime);
  const isWaiting = sun.isTold && sun.places.length > 0;
  return (
    <MyTimeSection
      title={pairs.length === 0 ? text("preview.titleNobody") : text("preview.title", readers)}
      intro={text("preview.hint")}
    >
      {!answer && <Body>{text("preview.looking")}</Body>}
      {answer && !answer.ok && <ProblemBar failure={answer.error} byHand onRetry={again} />}
      {answer?.ok && <SeenWindows seen={answer.value} />}
      {isWaiting && <SunPlaces declaring={declaring} />}
      {answer?.ok &&
        pairs.map((pair) => (
          <TellPair key={pair.id} myTime={myTime} pair={pair} seen={answer.value} isWaiting={isWaiting} />
        ))}
    </MyTimeSection>
  );
};

interface TellBarProps extends SeenSectionProps {
  readonly onLook: () => void;
}

/** Stays in view while others do not know this yet. */
export const TellBar = ({ declaring: { myTime }, pairs, onLook }: TellBarProps) => {
  const text = useText();
  const styles = useStyles();
  const told = useTold(myTime, pairs);
  const readers = useReaders(pairs);
  if (pairs.length === 0 || told === undefined || told === "up-to-date") return null;
  return (
    <div className={styles.bar}>
      <Quiet>{text(told === "ended" || told === "runs-out" ? `told.${told}` : "told.bar", readers)}</Quiet>
      <Button onClick={onLook}>{text("preview.look")}</Button>
    </div>
  );
};

/** What of a person's time follows the sun, and which of their places have no position for it. */
interface Sun {
  /** One of the things that others are told about follows the sun. */
  readonly isTold: boolean;
  readonly places: readonly Zone[];
}

const useSun = (myTime: MyTime): Sun => {
  const { zone } = useFormat();
  const { world } = useOwnThings();
  const { year, next } = useYears();
  const open = useCallback(() => world.open(needsOf([{ stays: [], own: myTime }])), [world, myTime]);
  const calendars = orElse<WorldCalendars>(useFetched(open), NO_CALENDARS);
  const years = { from: `${year}-01-01`, to: `${next}-12-31` };
  return {
    isTold:
      myTime.patterns.some((one) => one.sharing !== "ask" && isPatternBySky(one)) ||
      myTime.observances.some((one) => one.sharing !== "ask" && isObservanceBySky(one, calendars, years)),
    places: placesWithoutSun(myTime, zone),
  };
};

/** Half a year is laid out for it, so it waits until a person has paused. */
const PAUSE_MS = 400;

/** Works the preview out anew after each change. The answer is undefined until it is of what is declared now. */
const usePreview = (myTime: MyTime) => {
  const { preview } = useOwnThings().publishMyTime;
  // The answer is kept with what it was of: an older one is never shown.
  const [looked, setLooked] = useState<{
    readonly of: MyTime;
    readonly answer: Result<PublishedAvailability, Failure>;
  }>();
  const look = useCallback(
    () => void preview(myTime).then((answer) => setLooked({ of: myTime, answer })),
    [preview, myTime],
  );
  useEffect(() => {
    const waiting = setTimeout(look, PAUSE_MS);
    return () => clearTimeout(waiting);
  }, [look]);
  const again = useCallback(() => {
    setLooked(undefined);
    look();
  }, [look]);
  return { answer: looked?.of === myTime ? looked.answer : undefined, again };
};

type Sending =
  | { readonly phase: "idle" | "sending" | "published" | "withdrawn" }
  | { readonly phase: "failed"; readonly failure: Failure };

interface TellPairProps {
  readonly myTime: MyTime;
  readonly pair: Pair;
  readonly seen: PublishedAvailability;
  /** A time that follows the sun has no place yet: what would be told is wider than it is. */
  readonly isWaiting: boolean;
}

/** Publishes to one pair what is shown, or takes back what was published. */
const TellPair = ({ myTime, pair, seen, isWaiting }: TellPairProps) => {
  const { text, locale } = useFormat();
  const { publishMyTime } = useOwnThings();
  const [state, setState] = useState<Sending>({ phase: "idle" });
  const before = useTold(myTime, useOne(pair));
  const partners = useNames(pair).others;
  const names = formatList(partners, locale);
  const isKnown = state.phase === "published" || (state.phase !== "withdrawn" && before === "up-to-date");
  const isToldAny = state.phase === "published" || (before !== undefined && before !== "nothing");
  const run = async (send: () => Promise<Result<void, Failure>>, then: "published" | "withdrawn"): Promise<void> => {
    setState({ phase: "sending" });
    const sent = await send();
    setState(sent.ok ? { phase: then } : { phase: "failed", failure: sent.error });
  };
  return (
    <Stack gap="s">
      <Body role="status">
        {state.phase === "published" && text("preview.done", { names })}
        {state.phase === "withdrawn" && text("preview.withdrawn", { names, count: partners.length })}
        {state.phase === "idle" && before !== undefined && text(`told.${before}`, { names, count: partners.length })}
      </Body>
      <Row>
        {!isKnown && (
          <SteadyButton
            appearance="primary"
            off={state.phase === "sending" || isWaiting}
            onClick={() => void run(() => publishMyTime.publish(seen, pair), "published")}
          >
            {text("preview.publish", { names })}
          </SteadyButton>
        )}
        {isToldAny && state.phase !== "withdrawn" && (
          <Button onClick={() => void run(() => publishMyTime.withdraw(pair), "withdrawn")}>
            {text("preview.withdraw", { names })}
          </Button>
        )}
      </Row>
      {state.phase === "failed" && <ProblemBar failure={state.failure} byHand />}
    </Stack>
  );
};

const useOne = (pair: Pair): readonly Pair[] => useState(() => [pair])[0];
