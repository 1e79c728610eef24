import { Button, Link, makeStyles, Select, Text, ToggleButton, tokens } from "@fluentui/react-components";
import { useId, useRef, useState } from "react";
import type { Instant } from "../../domain/time/interval";
import type { ZoneData } from "../../domain/time/zoneData";
import { Frame } from "./Frame";
import { placeTime } from "./placeTime";
import { PROGRAMS, programOf } from "./programs";
import type { SandboxControl, StagePerson } from "./sandboxControl";
import type { StandInHost } from "./standInHost";
import type { HostTheme, ProgramName } from "./standInOptions";

const useStyles = makeStyles({
  seat: { display: "flex", flexDirection: "column", rowGap: "8px", minInlineSize: 0 },
  who: {
    display: "flex",
    flexWrap: "wrap",
    columnGap: "12px",
    alignItems: "baseline",
    justifyContent: "space-between",
  },
  name: { margin: 0, fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500 },
  place: { color: tokens.colorNeutralForeground2, fontVariantNumeric: "tabular-nums" },
  about: { flexBasis: "100%", color: tokens.colorNeutralForeground2 },
  tools: { display: "flex", flexWrap: "wrap", gap: "8px", alignItems: "center" },
  widths: { display: "flex", gap: "4px" },
  width: { minInlineSize: 0 },
});

const WIDTHS = [
  { name: "Pane", px: 320 },
  { name: "Side panel", px: 360 },
  { name: "Full", px: undefined },
] as const;

interface Props {
  readonly person: StagePerson;
  /** Who may sit here. */
  readonly others: readonly StagePerson[];
  readonly onChange: (personId: string) => void;
  /** The program in which this person has their tab. */
  readonly program: ProgramName;
  readonly onProgram: (program: ProgramName) => void;
  readonly zones: ZoneData;
  readonly now: Instant;
  readonly theme: HostTheme;
  readonly control: SandboxControl;
}

/** One person's half of the stage: who and where they are, what time it is there, and their Meridian. */
export const Seat = ({ person, others, onChange, program, onProgram, zones, now, theme, control }: Props) => {
  const styles = useStyles();
  const heading = useId();
  const [width, setWidth] = useState<number | undefined>(undefined);
  const [outside, setOutside] = useState("");
  const around = useRef<StandInHost>(undefined);
  const { called, can } = PROGRAMS[program];
  const alone = new URLSearchParams({ person: person.id, in: program, theme });
  const pressBack = (): void => {
    setOutside("");
    around.current?.pressBack();
  };
  return (
    <section className={styles.seat} aria-labelledby={heading}>
      <div className={styles.who}>
        <h2 id={heading} className={styles.name}>
          <bdi>{person.name}</bdi>
        </h2>
        <Text className={styles.place}>
          {person.place}, <bdi>{placeTime(zones, person.zone, now)}</bdi>
        </Text>
        <Text size={200} className={styles.about}>
          {person.about}
        </Text>
      </div>
      <div className={styles.tools}>
        <Select size="small" aria-label="Who sits here" value={person.id} onChange={(_, { value }) => onChange(value)}>
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
              onClick={() => setWidth(px)}
            >
              {name}
            </ToggleButton>
          ))}
        </div>
        <Select
          size="small"
          aria-label="Program around Meridian"
          value={program}
          onChange={(_, { value }) => {
            setOutside("");
            onProgram(programOf(value));
          }}
        >
          {Object.entries(PROGRAMS).map(([name, each]) => (
            <option key={name} value={name}>{`In ${each.called}`}</option>
          ))}
        </Select>
        {can.includes("pages.backStack") && (
          <Button size="small" title={`The back button in the bar of ${called}`} onClick={pressBack}>
            Back
          </Button>
        )}
        <Link href={`host.html?${alone}`} target="_blank">
          Open alone
        </Link>
      </div>
      <div role="status">{outside && <Text>{outside}</Text>}</div>
      <Frame
        key={`${person.id} ${program}`}
        {...{ person, program, control, theme, width }}
        onOpen={(opened) => (around.current = opened)}
        onLink={(link) => setOutside(`In ${called} this would open ${link}`)}
        onMail={({ toRecipients }) => setOutside(`In ${called} this would open a mail to ${toRecipients.join(", ")}.`)}
        onLeave={() => setOutside(`In ${called} this would leave Meridian.`)}
      />
    </section>
  );
};
