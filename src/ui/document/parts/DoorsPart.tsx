import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import { isOf, type Entry, type EntryContent } from "../../../domain/document/entry";
import { isLived } from "../../../domain/document/lived";
import type { ShownEntry } from "../../../domain/document/store/liveDocument";
import { doorsOf, type Direction, type Experience, type OpenedDoor } from "../../../domain/document/parts/doors";
import { isAskedFor, whoseToSay } from "../../../domain/document/promises";
import { useFormat } from "../../context";
import { Label, Quiet, Stack } from "../../controls/layout";
import { Sheet } from "../../controls/Sheet";
import { ProposedPart } from "../entry/EntryMore";
import { EntryButtons } from "../entry/OpenForm";
import { standsWords } from "../factWords";
import { TwoQuestions } from "../write/TwoQuestions";
import { Dated } from "./Dated";
import { Many } from "./Many";
import { AuthorLine, PartEntry, PartSection, StatusPresses, WriteHere, useColumns, type PartProps } from "./PartEntry";

const useStyles = makeStyles({
  way: { display: "flex", alignItems: "center", columnGap: tokens.spacingHorizontalS },
  line: {
    stroke: tokens.colorNeutralStrokeAccessible,
    strokeWidth: "2px",
    "@media (forced-colors: active)": { stroke: "CanvasText" },
  },
  stop: {
    stroke: tokens.colorNeutralStrokeAccessible,
    strokeWidth: "2px",
    fill: tokens.colorNeutralBackground1,
    "@media (forced-colors: active)": { stroke: "CanvasText", fill: "Canvas" },
  },
  reached: {
    stroke: tokens.colorCompoundBrandStroke,
    fill: tokens.colorCompoundBrandStroke,
    "@media (forced-colors: active)": { stroke: "Highlight", fill: "Highlight" },
  },
  mirrored: { transform: "scaleX(-1)" },
  stands: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  answers: {
    paddingInlineStart: tokens.spacingHorizontalM,
    borderInlineStartWidth: tokens.strokeWidthThick,
    borderInlineStartStyle: "solid",
    borderInlineStartColor: tokens.colorNeutralStroke2,
  },
});

/** What a pair opens for each other: introductions in both directions, moments to be seen, and experiences. */
const DoorsPart = (props: PartProps) => {
  const { context } = props;
  const { text } = useFormat();
  const columns = useColumns();
  const { entries, pair } = context;
  const doors = useMemo(() => doorsOf(entries, pair), [entries, pair]);
  return (
    <>
      <Sheet as="section" aria-label={text("doors.introductions")} className={columns}>
        {doors.directions.map((direction) => (
          <DirectionColumn key={direction.forWhom} direction={direction} {...props} />
        ))}
      </Sheet>
      <div className={columns}>
        <PartSection title={text("doors.moments")}>
          {doors.moments.length > 0 && (
            <Sheet>
              <Many of={doors.moments} idOf={({ shown }) => shown.entry.id}>
                {(moment) => <Moment key={moment.shown.entry.id} moment={moment} {...props} />}
              </Many>
            </Sheet>
          )}
          <WriteHere {...props} kind="visibility" press={text("doors.moment")} />
        </PartSection>
        <PartSection title={text("doors.experiences")}>
          {doors.experiences.length > 0 && (
            <Sheet>
              <Many of={doors.experiences} idOf={({ shown }) => shown.entry.id}>
                {(experience) => <LivedExperience key={experience.shown.entry.id} experience={experience} {...props} />}
              </Many>
            </Sheet>
          )}
          <WriteHere {...props} kind="experience" press={text("doors.experience")} />
        </PartSection>
      </div>
    </>
  );
};

const DirectionColumn = ({
  direction: { forWhom, doors },
  ...props
}: PartProps & { readonly direction: Direction<ShownEntry> }) => {
  const { text, me } = useFormat();
  const name = (forWhom === "both" ? undefined : props.about.nameOf(forWhom)) ?? "";
  const other = props.context.pair.members.find(({ id }) => id !== me.id)?.id;
  const who = forWhom === "both" || forWhom === me.id ? (forWhom === "both" ? "both" : "me") : "other";
  return (
    <Stack as="section" gap="m">
      <Label as="h2">{text("parts.for", { who, name })}</Label>
      <Many of={doors} idOf={({ shown }) => shown.entry.id}>
        {(door) => <Door key={door.shown.entry.id} door={door} {...props} />}
      </Many>
      {who === "other" && (
        <WriteHere
          {...props}
          kind="introduction"
          press={text("doors.introduce", { name })}
          start={{ forWhom, by: me.id }}
        />
      )}
      {who === "me" && other !== undefined && (
        <WriteHere
          {...props}
          kind="introduction"
          press={text("doors.ask")}
          start={{ forWhom: me.id, by: other, state: "asked" }}
        />
      )}
    </Stack>
  );
};

interface OpeningProps extends PartProps {
  /** What it is said of. */
  readonly opening: OpenedDoor<ShownEntry>;
  /** The usual next step, once it is agreed. */
  readonly next: string;
  readonly last: string;
  readonly onSaid?: () => void;
}

/** What waits for an answer, and after it how it went: only whoever it concerns says so. */
const Answering = ({ opening: { shown, status }, next, last, onSaid, ...props }: OpeningProps) => {
  const { me } = useFormat();
  const { entry } = shown;
  const whose = whoseToSay(entry);
  if (status === "asked") return <ProposedPart entry={entry} {...props} />;
  if ((whose !== "both" && whose !== me.id) || (status !== "open" && status !== "doing")) return null;
  return (
    <StatusPresses
      entry={entry}
      document={props.document}
      presses={[
        { status: "done", words: next },
        { status: "dropped", words: last },
      ]}
      onSaid={(said) => (said === "done" ? onSaid?.() : undefined)}
    />
  );
};

const Door = ({ door, ...props }: PartProps & { readonly door: OpenedDoor<ShownEntry> }) => {
  const format = useFormat();
  const { text } = format;
  const { entry } = door.shown;
  // Who was asked makes it; whom it is for tells that they have met.
  const next = isAskedFor(entry.content) ? standsWords("done", entry.content, format) : text("doors.met");
  return (
    <PartEntry {...props} shown={door.shown} sign={<Way of={door} />} said={withoutPerson(entry.content)}>
      <Answering {...props} opening={door} next={next} last={text("entry.ratherNot")} />
    </PartEntry>
  );
};

/** Whom it is for stands above its column. */
const withoutPerson = (content: EntryContent): EntryContent => {
  if (content.kind !== "introduction") return content;
  const { forWhom: _, ...introduction } = content.introduction;
  return { kind: "introduction", introduction };
};

const STOPS = [8, 40, 72] as const;
/** How far an introduction has come: offered, accepted, made. */
const REACHED = { asked: 0, open: 0, doing: 1, done: 2, changed: 2, dropped: -1 } as const;

/** How far an introduction has come, as three stops on a way, and in a word. */
const Way = ({ of: { shown, status } }: { readonly of: OpenedDoor<ShownEntry> }) => {
  const format = useFormat();
  const styles = useStyles();
  const reached = REACHED[status];
  return (
    <span className={styles.way}>
      <svg
        className={format.dir === "rtl" ? styles.mirrored : undefined}
        width="80"
        height="16"
        viewBox="0 0 80 16"
        aria-hidden="true"
      >
        <path className={styles.line} d="M8 8h64" strokeDasharray={reached < 0 ? "2 5" : undefined} />
        {STOPS.map((x, index) => (
          <circle
            key={x}
            className={mergeClasses(styles.stop, index <= reached && styles.reached)}
            cx={x}
            cy="8"
            r={index === reached ? 6 : 4}
          />
        ))}
      </svg>
      <Stands status={status} content={shown.entry.content} />
    </span>
  );
};

const Stands = ({ status, content }: Pick<OpenedDoor<ShownEntry>, "status"> & Pick<Entry, "content">) => {
  const format = useFormat();
  return <span className={useStyles().stands}>{standsWords(status, content, format)}</span>;
};

const Moment = ({ moment, ...props }: PartProps & { readonly moment: OpenedDoor<ShownEntry> }) => {
  const { text } = useFormat();
  const { shown, status } = moment;
  const { entry } = shown;
  return (
    <Dated day={isOf("visibility", entry) ? entry.content.visibility.on : undefined}>
      <PartEntry {...props} shown={shown} sign={<Stands status={status} content={entry.content} />}>
        <Answering {...props} opening={moment} next={text("doors.tookPlace")} last={text("parts.willNot")} />
      </PartEntry>
    </Dated>
  );
};

/** So many questions are asked after an experience. */
const QUESTIONS = 2;

const LivedExperience = ({ experience, ...props }: PartProps & { readonly experience: Experience<ShownEntry> }) => {
  const { text, me, clock, zone, zones } = useFormat();
  const styles = useStyles();
  const [isAsked, setAsked] = useState(false);
  const { shown, status, answers } = experience;
  const { entry } = shown;
  const today = zones.readAt(zone, clock.now()).date;
  const wasLived = isOf("experience", entry) && isLived(entry, status, today);
  const { onFindTime } = props.ways;
  const isOpen = wasLived && answers.filter(({ author }) => author === me.id).length < QUESTIONS;
  return (
    <Dated day={isOf("experience", entry) ? entry.content.experience.on : undefined}>
      <PartEntry {...props} shown={shown} sign={<Stands status={status} content={entry.content} />}>
        <Answering
          {...props}
          opening={experience}
          next={text("doors.tookPlace")}
          last={text("parts.willNot")}
          onSaid={() => setAsked(true)}
        />
        {!wasLived && status !== "dropped" && onFindTime && (
          <EntryButtons>
            <Button size="small" onClick={onFindTime}>
              {text("plan.findTime")}
            </Button>
          </EntryButtons>
        )}
        {answers.map((answer) => (
          <Stack key={answer.id} gap="xs" className={styles.answers}>
            <Quiet>{answer.content.insight.topic}</Quiet>
            <span dir="auto" lang={answer.lang}>
              {answer.text}
            </span>
            <AuthorLine entry={answer} about={props.about} />
          </Stack>
        ))}
        {isOpen && !isAsked && (
          <EntryButtons>
            <Button size="small" onClick={() => setAsked(true)}>
              {text("doors.questions")}
            </Button>
          </EntryButtons>
        )}
        {isAsked && (
          <TwoQuestions
            pair={props.context.pair}
            document={props.document}
            experience={entry}
            onClose={() => setAsked(false)}
          />
        )}
      </PartEntry>
    </Dated>
  );
};

// A late part is a default export.
export default DoorsPart;
