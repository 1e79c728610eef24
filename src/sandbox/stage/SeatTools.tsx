import {
  Button,
  Field,
  Link,
  makeStyles,
  Popover,
  PopoverSurface,
  PopoverTrigger,
  Select,
  ToggleButton,
} from "@fluentui/react-components";
import { ArrowLeftRegular, MoreHorizontalRegular } from "@fluentui/react-icons";
import { PROGRAMS, programOf } from "./programs";
import type { StagePerson } from "./sandboxControl";
import type { ProgramName } from "./standInOptions";

const useStyles = makeStyles({
  tools: { display: "flex", gap: "4px", alignItems: "center" },
  menu: { display: "grid", rowGap: "12px", inlineSize: "260px", maxInlineSize: "80vw" },
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
  /** The same in a window of its own. */
  readonly alone: string;
}

/** The host's back button, and one menu: who sits here, how wide, in which program. */
export const SeatTools = ({ person, others, width, program, alone, ...on }: SeatToolsProps) => {
  const styles = useStyles();
  const { called, can } = PROGRAMS[program];
  return (
    <div className={styles.tools}>
      {can.includes("pages.backStack") && (
        <Button
          size="small"
          appearance="subtle"
          icon={<ArrowLeftRegular />}
          title={`The back button in the bar of ${called}`}
          onClick={on.onBack}
        >
          Back
        </Button>
      )}
      <Popover inline positioning="below-end">
        <PopoverTrigger disableButtonEnhancement>
          <Button
            size="small"
            appearance="subtle"
            icon={<MoreHorizontalRegular />}
            aria-label={`The seat of ${person.name}`}
            title="Who sits here, how wide, and in which program"
          />
        </PopoverTrigger>
        <PopoverSurface className={styles.menu} aria-label={`The seat of ${person.name}`}>
          <Field label="Who sits here">
            <Select value={person.id} onChange={(_, { value }) => on.onChange(value)}>
              {[person, ...others].map(({ id, name, place }) => (
                <option key={id} value={id}>{`${name}, ${place}`}</option>
              ))}
            </Select>
          </Field>
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
          <Field label="Program around Meridian">
            <Select value={program} onChange={(_, { value }) => on.onProgram(programOf(value))}>
              {Object.entries(PROGRAMS).map(([name, each]) => (
                <option key={name} value={name}>{`In ${each.called}`}</option>
              ))}
            </Select>
          </Field>
          <Link href={alone} target="_blank">
            Open alone
          </Link>
        </PopoverSurface>
      </Popover>
    </div>
  );
};
