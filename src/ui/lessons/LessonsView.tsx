import { Button } from "@fluentui/react-components";
import { useState } from "react";
import type { GuideFacts } from "../../domain/conversation/guide";
import { isMentorIn, relationshipOf, type Pair } from "../../domain/people/pair";
import { offeredLessons } from "../../guides/offered";
import { useConversations, useFormat, useGuides, useText } from "../context";
import { Body, Fold, Label, List, Quiet, Row, Stack } from "../controls/layout";
import { Loading } from "../controls/Loading";
import { Page } from "../controls/Page";
import { Ruled } from "../controls/Ruled";
import { Sheet } from "../controls/Sheet";
import { orElse, useFetched } from "../controls/useFetched";
import { WhoReads } from "../controls/WhoReads";
import { GuideWords } from "../guide/GuideWords";
import { useGuide, wordsOf } from "../guide/useGuide";
import { WithGuide } from "../guide/WithGuide";
import type { Hearers } from "../../locales/roleWords";
import { partsOf, RunLesson } from "./RunLesson";
import { useLessonProgress, type LessonProgress } from "./useLessonProgress";

/** A lesson is about all of one's pairs: it names nobody. */
const ANY_PAIR: Hearers = { readers: "mentoring" };

interface LessonsViewProps {
  readonly pairs: readonly Pair[];
}

/** Short lessons that one person takes alone (S59): those for what they are in their pairs first. Nobody else sees how far they are. */
export const LessonsView = ({ pairs }: LessonsViewProps) => {
  const text = useText();
  const progress = useLessonProgress();
  const [opened, setOpened] = useState<string>();
  const [finished, setFinished] = useState<string>();
  const leave = (title?: string): void => {
    setFinished(title);
    setOpened(undefined);
  };
  return (
    <Page title={text("nav.lessons")}>
      {!progress.isLoaded && <Loading shape="page" words={text("nav.opening")} />}
      {progress.isLoaded && opened === undefined && (
        <AllLessons {...{ pairs, finished, progress }} onOpen={setOpened} />
      )}
      {progress.isLoaded && opened !== undefined && (
        <>
          <Row>
            <Button onClick={() => leave()}>{text("lessons.all")}</Button>
          </Row>
          <WithGuide key={opened} id={opened} hearers={ANY_PAIR} placesLanguages>
            {(script, languages) => (
              <RunLesson
                {...{ script, languages }}
                at={progress.of(opened)?.step ?? 0}
                onGo={(step) => progress.goTo(opened, step)}
                onFinish={() => {
                  progress.finish(opened);
                  leave(wordsOf(script.words, script.guide.title));
                }}
              />
            )}
          </WithGuide>
        </>
      )}
    </Page>
  );
};

interface AllLessonsProps extends LessonsViewProps {
  /** The title of the one that was just done. */
  readonly finished: string | undefined;
  readonly progress: Pick<ReturnType<typeof useLessonProgress>, "of" | "isUnkept">;
  readonly onOpen: (id: string) => void;
}

const NONE: readonly GuideFacts[] = [];
const SIDES = ["mentor", "mentee"] as const;

const AllLessons = ({ pairs, finished, progress, onOpen }: AllLessonsProps) => {
  const { text, me } = useFormat();
  const { policy } = useGuides();
  const { ownGuides } = useConversations();
  const lessons = offeredLessons(policy, orElse(useFetched(ownGuides), NONE));
  // Of equals, and of whoever has no pair yet, nothing is known: all stand open.
  const mine = SIDES.filter((side) =>
    pairs.some((pair) => relationshipOf(pair) === "mentoring" && isMentorIn(pair, me.id) === (side === "mentor")),
  );
  const isFolded = (side: (typeof SIDES)[number]): boolean => mine.length > 0 && !mine.includes(side);
  const groups = [
    { lead: "both" as const, folded: false },
    ...[...SIDES].map((lead) => ({ lead, folded: isFolded(lead) })).sort((a, b) => Number(a.folded) - Number(b.folded)),
  ]
    .map((group) => ({ ...group, of: lessons.filter(({ lead }) => lead === group.lead) }))
    .filter(({ of }) => of.length > 0);
  return (
    <>
      <Body role="status">{finished !== undefined && text("lessons.finished", { title: finished })}</Body>
      <Sheet closed gap="m">
        <WhoReads readers={[]} />
        <Quiet>
          {lessons.length === 0 ? text("lessons.none") : text(progress.isUnkept ? "lessons.unkept" : "lessons.private")}
        </Quiet>
        {groups.map(({ lead, folded, of }) => {
          const rows = of.map((facts) => (
            <LessonRow key={facts.id} facts={facts} progress={progress.of(facts.id)} onOpen={() => onOpen(facts.id)} />
          ));
          const title = text("lessons.of", { lead });
          return folded ? (
            <Fold key={lead} title={title}>
              <List aria-label={title}>{rows}</List>
            </Fold>
          ) : (
            <Stack key={lead} as="section" gap="s" aria-label={title}>
              <Label as="h2">{title}</Label>
              <List>{rows}</List>
            </Stack>
          );
        })}
      </Sheet>
    </>
  );
};

interface LessonRowProps {
  readonly facts: GuideFacts;
  readonly progress: LessonProgress | undefined;
  readonly onOpen: () => void;
}

/** One lesson: its name, what one can do afterwards, how long it takes, and how far one is. */
const LessonRow = ({ facts, progress, onOpen }: LessonRowProps) => {
  const text = useText();
  const { languages, loadGuide } = useGuides();
  const [loading, reload] = useGuide(loadGuide, facts.id, { hearers: ANY_PAIR, language: languages.guide() });
  if (loading.phase === "loading") return <Ruled as="li" aria-busy="true" />;
  if (loading.phase === "failed")
    return (
      <Ruled as="li">
        <Body>{text("guide.loadFailed")}</Body>
        <Row>
          <Button onClick={reload}>{text("action.tryAgain")}</Button>
        </Row>
      </Ruled>
    );
  const { guide, words } = loading.script;
  const { step = 0, done = false } = progress ?? {};
  const isBegun = step > 0;
  const press = text(isBegun ? "lessons.goOn" : done ? "lessons.again" : "lessons.begin");
  return (
    <Ruled as="li">
      <Label>
        <GuideWords words={words} id={guide.title} />
      </Label>
      <Body>
        <GuideWords words={words} id={guide.purpose} />
      </Body>
      <Row align="center">
        <Button
          appearance={isBegun ? "primary" : "secondary"}
          aria-label={`${press}: ${wordsOf(words, guide.title)}`}
          onClick={onOpen}
        >
          {press}
        </Button>
        <Quiet>
          {[
            text("lessons.minutes", { minutes: facts.lengths[0] ?? 0 }),
            ...(done ? [text("lessons.done")] : []),
            ...(isBegun ? [text("guide.part", { part: step + 1, parts: partsOf(guide).length })] : []),
          ].join(" · ")}
        </Quiet>
      </Row>
    </Ruled>
  );
};
