import { Button, Field, makeStyles, Select, Text, tokens } from "@fluentui/react-components";
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
    rowGap: "16px",
    alignItems: "flex-start",
  },
  title: { margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400 },
  part: { margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300 },
  faults: {
    inlineSize: "100%",
    display: "grid",
    gap: "16px",
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
}

const sideOf = (value: string): Failing =>
  value === "left" || value === "right" || value === "both" ? value : "nobody";

/** Switches for real-life faults, each for one person or both. */
export const MakeItFail = ({ left, right, pairs, failing, onFail, onPutRight }: Props) => {
  const styles = useStyles();
  const inOneNote = pairs
    .filter(({ keptIn }) => keptIn === "onenote")
    .map(({ title }) => `${title} keep theirs there.`);
  const switches = (words: readonly FaultWords[]) => (
    <div className={styles.faults}>
      {words.map(({ kind, title, about }) => (
        <Field key={kind} label={title} hint={about}>
          <Select value={failing.get(kind) ?? "nobody"} onChange={(_, { value }) => onFail(kind, sideOf(value))}>
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
      <h2 id="make-it-fail" className={styles.title}>
        Make it fail
      </h2>
      <Text>Choose what goes wrong, and for whom. It stays that way until you put it right.</Text>
      {switches(FAULT_WORDS.filter(({ isOfOneNote }) => !isOfOneNote))}
      <h3 className={styles.part}>In OneNote</h3>
      <Text>{["Only for a document in OneNote.", ...inOneNote].join(" ")}</Text>
      {switches(FAULT_WORDS.filter(({ isOfOneNote }) => isOfOneNote))}
      <Button onClick={onPutRight}>Put everything right</Button>
    </section>
  );
};
