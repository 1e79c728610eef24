import { Button, Field, makeStyles, Select, Text, tokens } from "@fluentui/react-components";
import { Mark } from "./Mark";
import type { StagePair } from "./sandboxControl";
import type { HostTheme } from "./standInOptions";
import { StartOver } from "./StartOver";
import type { Stage } from "./useDemoStage";

const useStyles = makeStyles({
  top: { display: "flex", flexWrap: "wrap", gap: "16px 24px", alignItems: "end", justifyContent: "space-between" },
  brand: { display: "flex", flexGrow: 1, flexBasis: "320px", columnGap: "12px", alignItems: "center" },
  name: { margin: 0, fontSize: tokens.fontSizeBase600, lineHeight: tokens.lineHeightBase600 },
  line: { color: tokens.colorNeutralForeground2 },
  tools: { display: "flex", flexWrap: "wrap", gap: "8px 12px", alignItems: "end" },
});

const LOOKS: readonly { readonly theme: HostTheme; readonly name: string }[] = [
  { theme: "default", name: "Light" },
  { theme: "dark", name: "Dark" },
  { theme: "contrast", name: "High contrast" },
];

interface Props {
  readonly stage: Stage;
  readonly pairs: readonly StagePair[];
  readonly isFailOpen: boolean;
  readonly onToggleFail: () => void;
}

/** Our name, and the switches that hold for the whole stage. */
export const StageHeader = ({ stage, pairs, isFailOpen, onToggleFail }: Props) => {
  const styles = useStyles();
  const { theme, failing } = stage;
  return (
    <header className={styles.top}>
      <div className={styles.brand}>
        <Mark size={40} />
        <div>
          <h1 className={styles.name}>Meridian</h1>
          <Text className={styles.line}>Two people, two places, one moment.</Text>{" "}
          {stage.pair && <Text className={styles.line}>{stage.pair.about}</Text>}
        </div>
      </div>
      <div className={styles.tools}>
        <Field label="Who is on the stage">
          <Select value={stage.pair?.id ?? ""} onChange={(_, { value }) => stage.choosePair(value)}>
            {!stage.pair && <option value="">Two people of your choice</option>}
            {pairs.map(({ id, title }) => (
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
        <Button aria-expanded={isFailOpen} onClick={onToggleFail}>
          {failing.size === 0 ? "Make it fail" : `Make it fail (${failing.size} on)`}
        </Button>
        <StartOver onStartOver={stage.startOver} />
      </div>
    </header>
  );
};
