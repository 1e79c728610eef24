import { makeStyles, Text, tokens } from "@fluentui/react-components";
import { useId, useRef, useState } from "react";
import type { Instant } from "../../domain/time/interval";
import type { ZoneData } from "../../domain/time/zoneData";
import { ProductFrame } from "./ProductFrame";
import { placeTime } from "./placeTime";
import { PROGRAMS } from "./programs";
import type { SandboxControl } from "./sandboxControl";
import { SeatTools, type SeatToolsProps } from "./SeatTools";
import type { StandInHost } from "./standInHost";
import type { HostTheme } from "./standInOptions";

const useStyles = makeStyles({
  seat: { display: "flex", flexDirection: "column", rowGap: "8px", minInlineSize: 0 },
  who: {
    display: "flex",
    flexWrap: "wrap",
    columnGap: "12px",
    alignItems: "center",
    justifyContent: "space-between",
  },
  name: { margin: 0, fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500 },
  place: { color: tokens.colorNeutralForeground2, fontVariantNumeric: "tabular-nums" },
  introduced: { display: "flex", flexWrap: "wrap", columnGap: "12px", alignItems: "baseline" },
  about: { flexBasis: "100%", color: tokens.colorNeutralForeground2 },
  // Addresses have no spaces.
  outside: { overflowWrap: "anywhere" },
});

interface Props extends Pick<SeatToolsProps, "person" | "others" | "onChange" | "program" | "onProgram"> {
  readonly zones: ZoneData;
  readonly now: Instant;
  readonly theme: HostTheme;
  readonly control: SandboxControl;
}

/** One person's half of the stage: name, place, local time, and their Meridian. */
export const Seat = ({ person, others, onChange, program, onProgram, zones, now, theme, control }: Props) => {
  const styles = useStyles();
  const heading = useId();
  const [width, setWidth] = useState<number | undefined>(undefined);
  const [outside, setOutside] = useState("");
  const around = useRef<StandInHost>(undefined);
  const { called } = PROGRAMS[program];
  const alone = new URLSearchParams({ person: person.id, in: program, theme });
  return (
    <section className={styles.seat} aria-labelledby={heading}>
      <div className={styles.who}>
        <div className={styles.introduced}>
          <h2 id={heading} className={styles.name}>
            <bdi>{person.name}</bdi>
          </h2>
          <Text className={styles.place}>
            {person.place}, <bdi>{placeTime(zones, person.zone, now)}</bdi>
          </Text>
        </div>
        <SeatTools
          person={person}
          others={others}
          onChange={onChange}
          width={width}
          program={program}
          alone={`host.html?${alone}`}
          onWidth={setWidth}
          onProgram={(next) => {
            setOutside("");
            onProgram(next);
          }}
          onBack={() => {
            setOutside("");
            around.current?.pressBack();
          }}
        />
        <Text size={200} className={styles.about}>
          {person.about}
        </Text>
      </div>
      <div role="status" className={styles.outside}>
        {outside && <Text>{outside}</Text>}
      </div>
      <ProductFrame
        key={`${person.id} ${program}`}
        person={person}
        program={program}
        control={control}
        theme={theme}
        width={width}
        onOpen={(opened) => (around.current = opened)}
        onLink={(link) => setOutside(`In ${called} this would open ${link}`)}
        onMail={({ toRecipients }) => setOutside(`In ${called} this would open a mail to ${toRecipients.join(", ")}.`)}
        onLeave={() => setOutside(`In ${called} this would leave Meridian.`)}
      />
    </section>
  );
};
