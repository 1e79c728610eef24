import { Button } from "@fluentui/react-components";
import type { ListedObservance } from "../../../domain/calendars/calendarCatalogue";
import { PATTERN } from "../../../domain/people/myTime/readMyTime";
import type { Text } from "../../../locales/text";
import { useFormat, useLinks, useOwnThings } from "../../context";
import { Quiet, Row } from "../../controls/layout";
import { orElse, useFetched } from "../../controls/useFetched";
import { rhythmWords } from "../declaredWords";
import { lacksWord } from "../fields/SharingFields";
import { ItemsSection } from "../ItemsSection";
import { KeptLine } from "../KeptLine";
import type { SectionProps } from "../useMyTime";
import { RhythmForm } from "./RhythmForm";
import { TEMPLATE_IDS, TEMPLATES, type OwnPattern, type TemplateId } from "./templates";

/** What comes back every week. */
export const RhythmsSection = ({ declaring }: SectionProps) => {
  const { myTime, editable, change } = declaring;
  const format = useFormat();
  const { text, locale } = format;
  const { newPressId } = useLinks();
  const { world } = useOwnThings();
  const observances = orElse<readonly ListedObservance[]>(useFetched(world.observances), []);
  const started = (id: TemplateId): OwnPattern => ({
    ...TEMPLATES[id],
    key: newPressId(),
    label: text(`rhythm.${id}`),
    sharing: "ask",
  });
  return (
    <ItemsSection<OwnPattern, OwnPattern>
      title={text("rhythm.title")}
      editable={editable}
      box="rhythms"
      items={myTime.patterns}
      idOf={({ key }) => key}
      nameOf={({ label }) => label}
      renderDetails={(rhythm) => (
        <>
          <Quiet>{rhythmWords(rhythm, format)}</Quiet>
          {rhythm.inSchoolTerms === true && (
            <Quiet>{text(myTime.schoolTerms.length === 0 ? "rhythm.noTerm" : "rhythm.terms")}</Quiet>
          )}
          <Quiet>{text("share.short", { level: rhythm.sharing, word: rhythm.word ?? "" })}</Quiet>
        </>
      )}
      draftOf={(rhythm) => rhythm}
      draftShape={PATTERN}
      finish={(rhythm) => {
        if (rhythm.days.length === 0) return "field.noDays";
        return lacksWord(rhythm) ? "share.noWord" : rhythm;
      }}
      renderForm={(rhythm, set) => (
        <RhythmForm declaring={declaring} rhythm={rhythm} observances={observances} onChange={set} />
      )}
      renderStarter={(open) => (
        <Row role="group" aria-label={text("rhythm.start")}>
          {byName(text, locale).map((id) => (
            <Button key={id} onClick={() => open(started(id))}>
              {text(`rhythm.${id}`)}
            </Button>
          ))}
        </Row>
      )}
      renderKept={({ strength, sharing }) => <KeptLine counts={strength !== "fine"} level={sharing} />}
      change={(next) => change((now) => ({ ...now, patterns: next(now.patterns) }))}
    />
  );
};

/** In alphabetical order, so that no life stands before another; one's own words come last. */
const byName = (text: Text, locale: string): readonly TemplateId[] => [
  ...TEMPLATE_IDS.filter((id) => id !== "own").sort((a, b) =>
    text(`rhythm.${a}`).localeCompare(text(`rhythm.${b}`), locale),
  ),
  "own",
];
