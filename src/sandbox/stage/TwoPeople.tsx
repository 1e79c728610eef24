import {
  FluentProvider,
  makeStyles,
  Spinner,
  teamsDarkTheme,
  teamsHighContrastTheme,
  teamsLightTheme,
  Text,
  tokens,
  Link,
  ToggleButton,
} from "@fluentui/react-components";
import { useState, useEffect } from "react";
import type { Clock } from "../../domain/time/clock";
import type { ZoneData } from "../../domain/time/zoneData";
import { MakeItFail } from "./MakeItFail";
import { OneMoment } from "./OneMoment";
import { StageMeeting } from "./StageMeeting";
import { ThingsToTry, type StageTry } from "./ThingsToTry";
import { WhoIsOffline } from "./ProductFrame";
import { Seat } from "./Seat";
import type { HostTheme } from "./standInOptions";
import { StageHeader } from "./StageHeader";
import { useDemoStage, type StageOptions, type Stage, type StageViewName } from "./useDemoStage";
import { MS_PER_MINUTE, roundDown, type Instant } from "../../domain/time/interval";

const useStyles = makeStyles({
  page: {
    boxSizing: "border-box",
    minBlockSize: "100dvh",
    paddingInline: "max(16px, calc((100vw - 1600px) / 2))",
    paddingBlock: "12px 24px",
    display: "flex",
    flexDirection: "column",
    rowGap: "12px",
    backgroundColor: tokens.colorNeutralBackground3,
  },
  main: { display: "flex", flexDirection: "column", rowGap: "12px" },
  tools: {
    display: "flex",
    flexWrap: "wrap",
    gap: "8px 24px",
    alignItems: "start",
    justifyContent: "space-between",
  },
  // What goes wrong is chosen beside the two whom it strikes.
  beside: {
    display: "grid",
    gap: "16px",
    alignItems: "start",
    "@media (min-width: 1200px)": { gridTemplateColumns: "minmax(0, 1fr) 300px" },
    "@media (max-width: 1199px)": { "> :last-child": { order: -1 } },
  },
  seats: {
    display: "grid",
    gap: "24px",
    gridTemplateColumns: "minmax(0, 1fr) minmax(0, 1fr)",
    "@media (max-width: 800px)": { gridTemplateColumns: "minmax(0, 1fr)" },
  },
});

const fluentThemeOf = (theme: HostTheme) =>
  theme === "contrast" ? teamsHighContrastTheme : theme === "dark" ? teamsDarkTheme : teamsLightTheme;

interface Props extends StageOptions {
  readonly zones: ZoneData;
  readonly clock: Clock;
}

/** The start page of `npm start`: two people, two places, one moment. */
export const TwoPeople = ({ zones, clock, ...options }: Props) => {
  const styles = useStyles();
  const stage = useDemoStage(options);
  const now = useNow(clock);
  const [isOpen, setOpen] = useState(false);
  const { cast, control } = options;
  const { left, right, theme, failing } = stage;
  const prepare = (thing: StageTry): void => {
    if (thing === "fail") setOpen(true);
    stage.chooseView(thing === "talk" ? "meeting" : "tabs");
  };
  const frames = (
    <WhoIsOffline value={stage.offline}>
      <Frames stage={stage} cast={cast} zones={zones} now={now} control={control} />
    </WhoIsOffline>
  );
  return (
    <FluentProvider theme={fluentThemeOf(theme)} className={styles.page}>
      <StageHeader stage={stage} pairs={cast.pairs} isFailOpen={isOpen} onToggleFail={() => setOpen(!isOpen)} />
      <main className={styles.main} aria-label="Stage">
        <div role="alert">{stage.problem && <Text weight="semibold">{stage.problem}</Text>}</div>
        <div className={styles.tools}>
          <ThingsToTry
            left={left}
            right={right}
            isSetUp={stage.pair?.keptIn !== undefined}
            tried={stage.tried}
            onTry={prepare}
          />
          <Views stage={stage} />
        </div>
        <OneMoment people={[left, right]} zones={zones} now={now} />
        <div className={isOpen ? styles.beside : undefined}>
          {frames}
          {isOpen && (
            <MakeItFail
              left={left}
              right={right}
              failing={failing}
              pairs={cast.pairs}
              onFail={stage.fail}
              onPutRight={stage.putRight}
              onClose={() => setOpen(false)}
            />
          )}
        </div>
      </main>
    </FluentProvider>
  );
};
interface FramesProps extends Pick<Props, "cast" | "control" | "zones"> {
  readonly stage: Stage;
  readonly now: Instant;
}

/** What the two see: each their own tab, or a meeting. */
const Frames = ({ stage, cast, ...around }: FramesProps) => {
  const styles = useStyles();
  const { left, right, theme } = stage;
  if (stage.state === "clearing") return <Spinner label="Starting over" />;
  if (stage.view === "meeting")
    return <StageMeeting key={`${left.id} ${right.id}`} left={left} right={right} theme={theme} {...around} />;
  const others = cast.people.filter(({ id }) => id !== left.id && id !== right.id);
  return (
    <div className={styles.seats}>
      {(["left", "right"] as const).map((side) => (
        <Seat
          key={side}
          person={stage[side]}
          others={others}
          onChange={(id) => stage.choosePerson(side, id)}
          program={stage.programs[side]}
          onProgram={(program) => stage.chooseProgram(side, program)}
          theme={theme}
          {...around}
        />
      ))}
    </div>
  );
};

const useViewStyles = makeStyles({
  views: { display: "flex", flexWrap: "wrap", gap: "8px 16px", alignItems: "center" },
});

const VIEWS: readonly { readonly view: StageViewName; readonly name: string }[] = [
  { view: "tabs", name: "Each in their own tab" },
  { view: "meeting", name: "In a Teams meeting" },
];

/** The stage's view: both people at their desks, in a meeting, or one of them in Outlook. */
const Views = ({ stage }: { readonly stage: Stage }) => {
  const styles = useViewStyles();
  const { left, right, theme, view } = stage;
  const outlook = new URLSearchParams({ person: left.id, with: right.id, item: "compose", theme });
  return (
    <div className={styles.views} role="group" aria-label="Where they are">
      {VIEWS.map(({ view: each, name }) => (
        <ToggleButton key={each} size="small" checked={view === each} onClick={() => stage.chooseView(each)}>
          {name}
        </ToggleButton>
      ))}
      <Link href={`outlook.html?${outlook}`} target="_blank">
        {`${left.name} writes an appointment in Outlook`}
      </Link>
    </div>
  );
};

const minuteOf = (clock: Clock): Instant => roundDown(clock.now(), MS_PER_MINUTE);

const useNow = (clock: Clock): Instant => {
  const [now, setNow] = useState(() => minuteOf(clock));
  useEffect(() => {
    const timer = setInterval(() => setNow(minuteOf(clock)), 1_000);
    return () => clearInterval(timer);
  }, [clock]);
  return now;
};
