import { makeStyles, mergeClasses, shorthands, tokens } from "@fluentui/react-components";
import type { OwnPace } from "../../../domain/people/myTime/privateTime";
import { useFormat } from "../../context";
import { ChoiceField } from "../fields/ChoiceField";
import { FieldGroup } from "../fields/fieldLayout";
import { MyTimeSection } from "../MyTimeSection";
import type { SectionProps } from "../useMyTime";
import { useOutlookHours } from "../week/useOutlookHours";
import { LIMIT_NAMES, LIMITS, limitValue } from "./pace";

const NOTHING = "";

/** The meeting of the drawing, and the room on either side of it. */
const MEETING_MINUTES = 60;
const SIDE_MINUTES = 90;

const useStyles = makeStyles({
  // Names, fields and hints of a row stand at one height each, however long the names are.
  limits: {
    display: "grid",
    // Two beside each other, or one where larger text leaves no room for two.
    gridTemplateColumns: "repeat(auto-fit, minmax(min(100%, max(112px, 8em, 34%)), 1fr))",
    columnGap: tokens.spacingHorizontalM,
    "& > .fui-Field": {
      gridRowEnd: "span 3",
      gridTemplateRows: "subgrid",
      rowGap: "0",
      marginBottom: tokens.spacingVerticalM,
    },
    "& .fui-Field__label": { alignSelf: "end" },
  },
  around: {
    display: "grid",
    gridTemplateColumns: `${SIDE_MINUTES}fr ${MEETING_MINUTES}fr ${SIDE_MINUTES}fr`,
    alignItems: "center",
    height: "32px",
    marginBottom: tokens.spacingVerticalM,
    backgroundImage: `linear-gradient(${tokens.colorNeutralStroke1}, ${tokens.colorNeutralStroke1})`,
    backgroundSize: "100% 1px",
    backgroundPosition: "center",
    backgroundRepeat: "no-repeat",
  },
  meeting: {
    height: "100%",
    boxSizing: "border-box",
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorCompoundBrandBackground,
    "@media (forced-colors: active)": {
      ...shorthands.border("1px", "solid", "CanvasText"),
      backgroundColor: "Highlight",
    },
  },
  free: {
    height: "20px",
    boxSizing: "border-box",
    backgroundColor: tokens.colorNeutralBackground1,
    ...shorthands.border(tokens.strokeWidthThin, "dashed", tokens.colorNeutralStrokeAccessible),
    borderRadius: tokens.borderRadiusMedium,
  },
  before: { justifySelf: "end" },
  none: { visibility: "hidden" },
});

/** A meeting with what stays free around it. The fields below say the minutes. */
const Around = ({ before, after }: { readonly before: number; readonly after: number }) => {
  const styles = useStyles();
  const width = (minutes: number) => ({ inlineSize: `${Math.min(100, (minutes / SIDE_MINUTES) * 100)}%` });
  return (
    <div className={styles.around} aria-hidden="true">
      <span className={mergeClasses(styles.free, styles.before, before === 0 && styles.none)} style={width(before)} />
      <span className={styles.meeting} />
      <span className={mergeClasses(styles.free, after === 0 && styles.none)} style={width(after)} />
    </div>
  );
};

/** How close together, how soon and how late one wants to meet. Each choice is kept at once. */
export const LimitsSection = ({ declaring: { myTime, editable, change } }: SectionProps) => {
  const { text, locale } = useFormat();
  const styles = useStyles();
  // Times are found with Outlook's hours until there are own ones, and so are late hours.
  const hasHours = useOutlookHours(myTime) !== undefined || myTime.work.length > 0;
  const hints: Partial<Record<keyof OwnPace, string>> = {
    lateHoursAMonth: text(hasHours ? "pace.lateHint" : "pace.lateNoWeek"),
    softDays: text("pace.softHint"),
  };
  const set = (name: keyof OwnPace, chosen: string): void =>
    change((now) => {
      const { pace: before, ...rest } = now;
      const { [name]: _, ...others } = before ?? {};
      const pace: OwnPace = chosen === NOTHING ? others : { ...others, [name]: Number(chosen) };
      return Object.keys(pace).length === 0 ? rest : { ...rest, pace };
    });
  return (
    <MyTimeSection title={text("pace.title")} intro={text("pace.note")}>
      <FieldGroup disabled={!editable}>
        <Around before={myTime.pace?.minutesBefore ?? 0} after={myTime.pace?.minutesAfter ?? 0} />
        <div className={styles.limits}>
          {LIMIT_NAMES.map((name) => {
            const { label, values, nothing } = LIMITS[name];
            const value = myTime.pace?.[name];
            // A value of another version or of the command line is a choice as well.
            const all = [...new Set([...values, ...(value === undefined ? [] : [value])])].sort((a, b) => a - b);
            return (
              <ChoiceField
                key={name}
                label={text(label)}
                hint={hints[name]}
                value={value === undefined ? NOTHING : String(value)}
                options={[
                  [NOTHING, text(nothing)],
                  ...all.map((one) => [String(one), limitValue(name, one, { text, locale })] as const),
                ]}
                onChange={(chosen) => set(name, chosen)}
              />
            );
          })}
        </div>
      </FieldGroup>
    </MyTimeSection>
  );
};
