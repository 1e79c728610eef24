import { Button, makeStyles, Select, ToggleButton } from "@fluentui/react-components";
import { PROGRAMS, programOf } from "./programs";
import type { StagePerson } from "./sandboxControl";
import type { ProgramName } from "./standInOptions";

const useStyles = makeStyles({
  tools: { display: "flex", flexWrap: "wrap", gap: "8px", alignItems: "center" },
  widths: { display: "flex", gap: "4px" },
  width: { minInlineSize: 0 },
});

const WIDTHS = [
  { name: "Pane", px: 320 },
  { name: "Side panel", px: 360 },
  { name: "Full", px: undefined },
] as const;

export interface SeatToolsProps {
  readonly person: StagePerson;
  /** People to choose from. */
  readonly others: readonly StagePerson[];
  readonly onChange: (personId: string) => void;
  /** CSS pixels; undefined: the available width. */
  readonly width: number | undefined;
  readonly onWidth: (width: number | undefined) => void;
  /** The program in which this person has their tab. */
  readonly program: ProgramName;
  readonly onProgram: (program: ProgramName) => void;
  readonly onBack: () => void;
}

/** Selects person, width and program of a seat. */
export const SeatTools = ({ person, others, width, program, ...on }: SeatToolsProps) => {
  const styles = useStyles();
  const { called, can } = PROGRAMS[program];
  return (
    <div className={styles.tools}>
      <Select size="small" aria-label="Who sits here" value={person.id} onChange={(_, { value }) => on.onChange(value)}>
        {[person, ...others].map(({ id, name, place }) => (
          <option key={id} value={id}>{`${name}, ${place}`}</option>
        ))}
      </Select>
      <div className={styles.widths} role="group" aria-label="Width">
        {WIDTHS.map(({ name, px }) => (
          <ToggleButton
            key={name}
            size="small"
            className={styles.width}
            checked={width === px}
            onClick={() => on.onWidth(px)}
          >
            {name}
          </ToggleButton>
        ))}
      </div>
      <Select
        size="small"
        aria-label="Program around Meridian"
        value={program}
        onChange={(_, { value }) => on.onProgram(programOf(value))}
      >
        {Object.entries(PROGRAMS).map(([name, each]) => (
          <option key={name} value={name}>{`In ${each.called}`}</option>
        ))}
      </Select>
      {can.includes("pages.backStack") && (
        <Button size="small" title={`The back button in the bar of ${called}`} onClick={on.onBack}>
          Back
        </Button>
      )}
    </div>
  );
};
