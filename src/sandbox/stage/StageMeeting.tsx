import { makeStyles, mergeClasses, Text, tokens } from "@fluentui/react-components";
import { useMemo, useState, useSyncExternalStore } from "react";
import type { Instant } from "../../domain/time/interval";
import type { ZoneData } from "../../domain/time/zoneData";
import { ProductFrame, type PlaceInTeams } from "./ProductFrame";
import { createMeetingRoom } from "./meetingRoom";
import { placeTime } from "./placeTime";
import type { SandboxControl, StagePerson } from "./sandboxControl";
import type { HostTheme } from "./standInOptions";

const useStyles = makeStyles({
  meeting: {
    display: "grid",
    gap: "16px",
    gridTemplateColumns: "minmax(320px, 1fr) minmax(0, 2fr) minmax(320px, 1fr)",
    gridTemplateAreas: "'left middle right'",
    "@media (max-width: 1100px)": {
      gridTemplateColumns: "minmax(0, 1fr) minmax(0, 1fr)",
      gridTemplateAreas: "'middle middle' 'left right'",
    },
    "@media (max-width: 680px)": {
      gridTemplateColumns: "minmax(0, 1fr)",
      gridTemplateAreas: "'middle' 'left' 'right'",
    },
  },
  side: { display: "flex", flexDirection: "column", rowGap: "8px", minInlineSize: 0 },
  left: { gridArea: "left" },
  right: { gridArea: "right" },
  middle: { gridArea: "middle", display: "flex", flexDirection: "column", rowGap: "8px", minInlineSize: 0 },
  name: { margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400 },
  place: { color: tokens.colorNeutralForeground2, fontVariantNumeric: "tabular-nums" },
  faces: {
    display: "flex",
    flexWrap: "wrap",
    alignContent: "center",
    justifyContent: "center",
    gap: "24px",
    boxSizing: "border-box",
    padding: "24px",
    blockSize: "max(640px, calc(100dvh - 304px))",
    "@media (max-width: 1100px)": { blockSize: "320px" },
    borderRadius: tokens.borderRadiusXLarge,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  face: { display: "grid", justifyItems: "center", rowGap: "8px", textAlign: "center", minInlineSize: "160px" },
  circle: {
    display: "grid",
    placeItems: "center",
    inlineSize: "96px",
    blockSize: "96px",
    borderRadius: tokens.borderRadiusCircular,
    fontSize: tokens.fontSizeHero700,
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground3,
    border: `2px solid ${tokens.colorBrandStroke1}`,
  },
  hint: { flexBasis: "100%", textAlign: "center", color: tokens.colorNeutralForeground2 },
  // Addresses have no spaces.
  outside: { overflowWrap: "anywhere" },
  stage: { "@media (max-width: 1100px)": { blockSize: "480px" } },
});

interface Props {
  readonly left: StagePerson;
  readonly right: StagePerson;
  readonly zones: ZoneData;
  readonly now: Instant;
  readonly theme: HostTheme;
  readonly control: SandboxControl;
}

/** A meeting in Teams: each person's side panel, and between them the shared stage. */
export const StageMeeting = ({ left, right, zones, now, theme, control }: Props) => {
  const styles = useStyles();
  const [link, setLink] = useState("");
  const [room] = useState(createMeetingRoom);
  const shown = useSyncExternalStore(room.subscribe, room.shown);
  const panel = useMemo((): PlaceInTeams => {
    const chatId = `19:meeting_${left.id}${right.id}@thread.v2`;
    return { door: "pair.html", frameContext: "sidePanel", chatId, room };
  }, [left.id, right.id, room]);
  const stage = useMemo(
    (): PlaceInTeams => ({
      door: shown ?? "",
      frameContext: "meetingStage",
      room,
      title: "The stage of the meeting",
    }),
    [shown, room],
  );
  const side = (person: StagePerson, className: string) => (
    <section className={mergeClasses(styles.side, className)} aria-label={`${person.name}, side panel`}>
      <div>
        <h2 className={styles.name}>
          <bdi>{person.name}</bdi>
        </h2>
        <Text className={styles.place}>
          {person.place}, <bdi>{placeTime(zones, person.zone, now)}</bdi>
        </Text>
      </div>
      <ProductFrame key={person.id} person={person} control={control} theme={theme} at={panel} onLink={setLink} />
    </section>
  );
  return (
    <>
      <div role="status" className={styles.outside}>
        {link && <Text>{`In Teams this would open ${link}`}</Text>}
      </div>
      <div className={styles.meeting}>
        {side(left, styles.left)}
        <section className={styles.middle} aria-label="What everybody in the meeting sees">
          <div>
            <h2 className={styles.name}>The meeting</h2>
            <Text className={styles.place}>What everybody in it sees</Text>
          </div>
          {shown === undefined ? (
            <div className={styles.faces}>
              {[left, right].map(({ id, name, place }) => (
                <div key={id} className={styles.face}>
                  <span className={styles.circle} aria-hidden>
                    {name.slice(0, 1)}
                  </span>
                  <Text weight="semibold">{name}</Text>
                  <Text className={styles.place}>{place}</Text>
                </div>
              ))}
              <Text className={styles.hint}>
                Press “Show on the meeting stage” in a side panel, and the question stands here. During a conversation
                it is behind “...”, at the foot.
              </Text>
            </div>
          ) : (
            <ProductFrame
              key={left.id}
              control={control}
              theme={theme}
              person={left}
              className={styles.stage}
              at={stage}
              onLink={setLink}
            />
          )}
        </section>
        {side(right, styles.right)}
      </div>
    </>
  );
};
