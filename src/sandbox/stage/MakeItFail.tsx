import { Button, Field, makeStyles, Select, Text, tokens } from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons";
import { FAULT_WORDS, type Failing, type FaultWords } from "./faultWords";
import type { FaultKind } from "../fault";
import type { StagePair, StagePerson } from "./sandboxControl";

const useStyles = makeStyles({
  panel: {
    padding: "16px",
    borderRadius: tokens.borderRadiusXLarge,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground1,
    display: "flex",
    flexDirection: "column",
    rowGap: "12px",
    alignItems: "flex-start",
    boxSizing: "border-box",
    // Beside the frames it is as high as the window, and scrolls by itself.
    "@media (min-width: 1200px)": {
      position: "sticky",
      insetBlockStart: "16px",
      maxBlockSize: "calc(100dvh - 32px)",
      overflowY: "auto",
    },
  },
  head: { display: "flex", inlineSize: "100%", justifyContent: "space-between", alignItems: "center" },
  title: { margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400 },
  part: { margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300 },
  putRight: { flexShrink: 0 },
  faults: {
    inlineSize: "100%",
    display: "grid",
    gap: "12px 16px",
    alignItems: "start",
    gridTemplateColumns: "repeat(auto-fill, minmax(min(100%, 240px), 1fr))",
  },
});

interface Props {
  readonly left: StagePerson;
  readonly right: StagePerson;
  readonly pairs: readonly StagePair[];
  readonly failing: ReadonlyMap<FaultKind, Failing>;
  readonly onFail: (kind: FaultKind, who: Failing) => void;
  readonly onPutRight: () => void;
  readonly onClose: () => void;
}

const sideOf = (value: string): Failing =>
  value === "left" || value === "right" || value === "both" ? value : "nobody";

/** Switches for real-life faults, each for one person or both; beside the frames where there is room. */
export const MakeItFail = ({ left, right, pairs, failing, onFail, onPutRight, onClose }: Props) => {
  const styles = useStyles();
  const inOneNote = pairs
    .filter(({ keptIn }) => keptIn === "onenote")
    .map(({ title }) => `${title} keep theirs there.`);
  const switches = (words: readonly FaultWords[]) => (
    <div className={styles.faults}>
      {words.map(({ kind, title, about }) => (
        <Field key={kind} label={title} hint={about}>
          <Select
            size="small"
            value={failing.get(kind) ?? "nobody"}
            onChange={(_, { value }) => onFail(kind, sideOf(value))}
          >
            <option value="nobody">For nobody</option>
            <option value="left">{`For ${left.name}`}</option>
            <option value="right">{`For ${right.name}`}</option>
            <option value="both">For both</option>
          </Select>
        </Field>
      ))}
    </div>
  );
  return (
    <section className={styles.panel} aria-labelledby="make-it-fail">
      <div className={styles.head}>
        <h2 id="make-it-fail" className={styles.title}>
          Make it fail
        </h2>
        <Button size="small" appearance="subtle" icon={<DismissRegular />} aria-label="Close" onClick={onClose} />
      </div>
      <Button size="small" className={styles.putRight} onClick={onPutRight}>
        Put everything right
      </Button>
      <Text>Choose what goes wrong, and for whom. It stays that way until you put it right.</Text>
      {switches(FAULT_WORDS.filter(({ isOfOneNote }) => !isOfOneNote))}
      <h3 className={styles.part}>In OneNote</h3>
      <Text>{["Only for a document in OneNote.", ...inOneNote].join(" ")}</Text>
      {switches(FAULT_WORDS.filter(({ isOfOneNote }) => isOfOneNote))}
    </section>
  );
};
