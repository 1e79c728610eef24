import {
  Button,
  Field,
  FluentProvider,
  makeStyles,
  Select,
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
import { Mark } from "./Mark";
import { OneMoment } from "./OneMoment";
import { Seat } from "./Seat";
import type { HostTheme } from "./standInHost";
import { StartOver } from "./StartOver";
import { useNow } from "./useNow";
import { useStage, type StageOptions } from "./useStage";

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
  top: { display: "flex", flexWrap: "wrap", gap: "16px 24px", alignItems: "end", justifyContent: "space-between" },
  brand: { display: "flex", columnGap: "12px", alignItems: "center" },
  name: { margin: 0, fontSize: tokens.fontSizeBase600, lineHeight: tokens.lineHeightBase600 },
  line: { color: tokens.colorNeutralForeground2 },
  tools: { display: "flex", flexWrap: "wrap", gap: "8px 12px", alignItems: "end" },
  main: { display: "flex", flexDirection: "column", rowGap: "16px" },
  seats: {
    display: "grid",
    gap: "24px",
    gridTemplateColumns: "minmax(0, 1fr) minmax(0, 1fr)",
    "@media (max-width: 800px)": { gridTemplateColumns: "minmax(0, 1fr)" },
  },
});

const LOOKS: readonly { readonly theme: HostTheme; readonly name: string }[] = [
  { theme: "default", name: "Light" },
  { theme: "dark", name: "Dark" },
  { theme: "contrast", name: "High contrast" },
];

const fluentThemeOf = (theme: HostTheme) =>
  theme === "contrast" ? teamsHighContrastTheme : theme === "dark" ? teamsDarkTheme : teamsLightTheme;

interface Props extends StageOptions {
  readonly zones: ZoneData;
  readonly clock: Clock;
}

/** The shop window of `npm start`: two people, two places, one moment. */
export const TwoPeople = ({ zones, clock, ...options }: Props) => {
  const styles = useStyles();
  const stage = useStage(options);
  const now = useNow(clock);
  const [isOpen, setOpen] = useState(false);
  const { cast, control } = options;
  const { left, right, theme, failing } = stage;
  const others = cast.people.filter(({ id }) => id !== left.id && id !== right.id);
  return (
    <FluentProvider theme={fluentThemeOf(theme)} className={styles.page}>
      <header className={styles.top}>
        <div className={styles.brand}>
          <Mark size={40} />
          <div>
            <h1 className={styles.name}>Meridian</h1>
            <Text className={styles.line}>Two people, two places, one moment.</Text>
          </div>
        </div>
        <div className={styles.tools}>
          <Field label="Who is on the stage">
            <Select value={stage.pair?.id ?? ""} onChange={(_, { value }) => stage.choosePair(value)}>
              {!stage.pair && <option value="">Two people of your choice</option>}
              {cast.pairs.map(({ id, title }) => (
                <option key={id} value={id}>
                  {title}
                </option>
              ))}
            </Select>
          </Field>
          <Field label="Look">
            <Select
              value={theme}
              onChange={(_, { value }) => stage.chooseTheme(LOOKS.find((look) => look.theme === value)?.theme ?? theme)}
            >
              {LOOKS.map((look) => (
                <option key={look.theme} value={look.theme}>
                  {look.name}
                </option>
              ))}
            </Select>
          </Field>
          <Button aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
            {failing.size === 0 ? "Make it fail" : `Make it fail (${failing.size} on)`}
          </Button>
          <StartOver onStartOver={stage.startOver} />
        </div>
      </header>
      <main className={styles.main} aria-label="Stage">
        {stage.pair && <Text>{stage.pair.about}</Text>}
        <div role="alert">{stage.problem && <Text weight="semibold">{stage.problem}</Text>}</div>
        {isOpen && (
          <MakeItFail left={left} right={right} failing={failing} onFail={stage.fail} onPutRight={stage.putRight} />
        )}
        <OneMoment people={[left, right]} zones={zones} now={now} />
        {stage.state === "clearing" ? (
          <Spinner label="Starting over" />
        ) : (
          <div className={styles.seats}>
            {(["left", "right"] as const).map((side) => (
              <Seat
                key={side}
                person={stage[side]}
                others={others}
                onChange={(id) => stage.choosePerson(side, id)}
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
