import { Button, makeStyles, Select, Text, tokens } from "@fluentui/react-components";
import type { StagePair } from "./sandboxControl";
import type { HostTheme } from "./standInOptions";
import { systemClock } from "../../domain/time/clock";
import { isoText } from "../../domain/time/isoText";
import { isLater, type Stage } from "./useDemoStage";
import { useRef } from "react";

const useStyles = makeStyles({
  top: { display: "flex", flexWrap: "wrap", gap: "16px 24px", alignItems: "center", justifyContent: "space-between" },
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

/** Among the pairs: what is chosen with it stands on the stage as their pair. */
const HALF_YEAR = "half-year";

interface Props {
  readonly stage: Stage;
  readonly pairs: readonly StagePair[];
  readonly isFailOpen: boolean;
  readonly onToggleFail: () => void;
}

/** The product's name, and the switches of the whole stage. */
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
          {stage.pair && <Text className={styles.line}>{stage.pair.about}</Text>}{" "}
          {isLater() && <Text className={styles.line}>Here it is {isoText(systemClock.now()).slice(0, 10)}.</Text>}
        </div>
      </div>
      <div className={styles.tools}>
        <Select
          aria-label="Who is on the stage"
          value={stage.pair?.id ?? ""}
          onChange={(_, { value }) => (value === HALF_YEAR ? stage.chooseHalfYear() : stage.choosePair(value))}
        >
          {!stage.pair && <option value="">Two people of your choice</option>}
          {pairs.map(({ id, title }) => (
            <option key={id} value={id}>
              {title}
            </option>
          ))}
          <option value={HALF_YEAR}>Amina and Rafael, in month six</option>
        </Select>
        <Select
          aria-label="Look"
          value={theme}
          onChange={(_, { value }) => stage.chooseTheme(LOOKS.find((look) => look.theme === value)?.theme ?? theme)}
        >
          {LOOKS.map((look) => (
            <option key={look.theme} value={look.theme}>
              {look.name}
            </option>
          ))}
        </Select>
        <Button aria-expanded={isFailOpen} onClick={onToggleFail}>
          {failing.size === 0 ? "Make it fail" : `Make it fail (${failing.size} on)`}
        </Button>
        <Button onClick={stage.aMonthLater}>A month later</Button>
        <StartOver onStartOver={stage.startOver} />
      </div>
    </header>
  );
};

const useMarkStyles = makeStyles({
  mark: { flexShrink: 0 },
  left: { stroke: tokens.colorBrandStroke1 },
  right: { stroke: tokens.colorPaletteMarigoldForeground2 },
});

/** The logo: two arcs that meet. The page icon in `stage.html` is the same drawing. */
const Mark = ({ size }: { readonly size: number }) => {
  const styles = useMarkStyles();
  return (
    <svg
      className={styles.mark}
      width={size}
      height={size}
      viewBox="0 0 32 32"
      fill="none"
      strokeWidth="4"
      strokeLinecap="round"
      aria-hidden
    >
      <path className={styles.left} d="M8 4a14 14 0 0 1 0 24" />
      <path className={styles.right} d="M24 4a14 14 0 0 0 0 24" />
    </svg>
  );
};

const useStartOverStyles = makeStyles({
  question: {
    maxInlineSize: "360px",
    padding: "24px",
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusXLarge,
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  title: { marginBlock: "0 8px", fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500 },
  answers: { display: "flex", flexWrap: "wrap", gap: "8px", marginBlockStart: "16px" },
});

/** Resets everything to the seed, after a confirmation that lists what will be lost. */
const StartOver = ({ onStartOver }: { readonly onStartOver: () => void }) => {
  const styles = useStartOverStyles();
  const question = useRef<HTMLDialogElement>(null);
  const close = (): void => question.current?.close();
  const agree = (): void => {
    close();
    onStartOver();
  };
  return (
    <>
      <Button onClick={() => question.current?.showModal()}>Start over</Button>
      <dialog ref={question} className={styles.question} aria-labelledby="start-over">
        <h2 id="start-over" className={styles.title}>
          Start over?
        </h2>
        <Text>All meetings, notes and talks on this stage are removed. The people and their calendars stay.</Text>
        <div className={styles.answers}>
          <Button appearance="primary" onClick={agree}>
            Yes, start over
          </Button>
          <Button onClick={close}>Keep everything</Button>
        </div>
      </dialog>
    </>
  );
};
