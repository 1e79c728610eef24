import {
  FluentProvider,
  makeStyles,
  Spinner,
  teamsDarkTheme,
  teamsHighContrastTheme,
  teamsLightTheme,
  Text,
  tokens,
} from "@fluentui/react-components";
import { useState } from "react";
import type { Clock } from "../../domain/time/clock";
import type { ZoneData } from "../../domain/time/zoneData";
import { MakeItFail } from "./MakeItFail";
import { OneMoment } from "./OneMoment";
import { StageMeeting } from "./StageMeeting";
import { Seat } from "./Seat";
import type { HostTheme } from "./standInOptions";
import { StageHeader } from "./StageHeader";
import { Views } from "./Views";
import { useNow } from "./useNow";
import { useDemoStage, type StageOptions } from "./useDemoStage";

const useStyles = makeStyles({
  page: {
    boxSizing: "border-box",
    minBlockSize: "100dvh",
    paddingInline: "max(16px, calc((100vw - 1600px) / 2))",
    paddingBlock: "16px 24px",
    display: "flex",
    flexDirection: "column",
    rowGap: "16px",
    backgroundColor: tokens.colorNeutralBackground3,
  },
  main: { display: "flex", flexDirection: "column", rowGap: "16px" },
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

/** The shop window of `npm start`: two people, two places, one moment. */
export const TwoPeople = ({ zones, clock, ...options }: Props) => {
  const styles = useStyles();
  const stage = useDemoStage(options);
  const now = useNow(clock);
  const [isOpen, setOpen] = useState(false);
  const { cast, control } = options;
  const { left, right, theme, failing } = stage;
  const others = cast.people.filter(({ id }) => id !== left.id && id !== right.id);
  return (
    <FluentProvider theme={fluentThemeOf(theme)} className={styles.page}>
      <StageHeader stage={stage} pairs={cast.pairs} isFailOpen={isOpen} onToggleFail={() => setOpen(!isOpen)} />
      <main className={styles.main} aria-label="Stage">
        <div role="alert">{stage.problem && <Text weight="semibold">{stage.problem}</Text>}</div>
        {isOpen && (
          <MakeItFail
            {...{ left, right, failing }}
            pairs={cast.pairs}
            onFail={stage.fail}
            onPutRight={stage.putRight}
          />
        )}
        <OneMoment people={[left, right]} zones={zones} now={now} />
        <Views stage={stage} />
        {stage.state === "clearing" && <Spinner label="Starting over" />}
        {stage.state !== "clearing" && stage.view === "meeting" && (
          <StageMeeting key={`${left.id} ${right.id}`} {...{ left, right, zones, now, theme, control }} />
        )}
        {stage.state !== "clearing" && stage.view === "tabs" && (
          <div className={styles.seats}>
            {(["left", "right"] as const).map((side) => (
              <Seat
                key={side}
                person={stage[side]}
                others={others}
                onChange={(id) => stage.choosePerson(side, id)}
                program={stage.programs[side]}
                onProgram={(program) => stage.chooseProgram(side, program)}
                zones={zones}
                now={now}
                theme={theme}
                control={control}
              />
            ))}
          </div>
        )}
      </main>
    </FluentProvider>
  );
};
