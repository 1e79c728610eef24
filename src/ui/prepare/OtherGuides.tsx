import { Button, Field, Input } from "@fluentui/react-components";
import { useCallback, useState } from "react";
import type { GuideFacts, GuideFormat } from "../../domain/conversation/guide";
import type { Pair } from "../../domain/people/pair";
import { hasWords, searchWords } from "../../domain/shared/searchText";
import type { Instant } from "../../domain/time/interval";
import { useFormat, useGuides, useText } from "../context";
import { Body, Fold, Label, List, Quiet, Row, Stack } from "../controls/layout";
import { orElse, useFetched } from "../controls/useFetched";
import { formatList } from "../format/list";
import { toldDay } from "../format/when";
import { type Script, useGuide, wordsOf } from "../guide/useGuide";
import { useHearers } from "../useHearers";
import { type Together, whyClosed } from "./useTogether";
import { Ruled } from "../controls/Ruled";

const FORMATS: readonly GuideFormat[] = ["personal-narrative", "skill-building", "problem-solving"];

interface OtherGuidesProps {
  readonly pair: Pair;
  readonly together: Together;
  /** The guide that is on the sheet already. */
  readonly shown: string | undefined;
  readonly onLook: (id: string) => void;
}

/** The other suggestions, each with its reason, and all guides one press away. */
export const OtherGuides = ({ pair, together, shown, onLook }: OtherGuidesProps) => {
  const text = useText();
  const others = together.suggestions.filter(({ guide }) => guide !== shown);
  return (
    <>
      {others.length > 0 && (
        <Stack as="section" gap="s" aria-label={text("prepare.others")}>
          <List>
            {others.map(({ guide: id, why }) =>
              together.guides
                .filter((guide) => guide.id === id)
                .map((guide) => (
                  <GuideCard
                    key={id}
                    pair={pair}
                    guide={guide}
                    note={text(`prepare.why.${why}`)}
                    onLook={() => onLook(id)}
                  />
                )),
            )}
          </List>
        </Stack>
      )}
      <AllGuides pair={pair} together={together} onLook={onLook} />
    </>
  );
};

/** Fewer are seen at a glance. */
const WORTH_SEARCHING = 8;

/** Every guide by format. They are fetched when somebody opens the list. */
const AllGuides = (props: Omit<OtherGuidesProps, "shown">) => (
  <Fold title={useText()("prepare.all")}>
    <SearchedGuides {...props} />
  </Fold>
);

const SearchedGuides = ({ pair, together, onLook }: Omit<OtherGuidesProps, "shown">) => {
  const text = useText();
  const [typed, setTyped] = useState("");
  const said = useGuideWords(pair, together.guides);
  const words = searchWords(typed);
  const found =
    words.length === 0 ? together.guides : together.guides.filter(({ id }) => hasWords(said[id] ?? "", words));
  return (
    <Stack>
      {together.guides.length > WORTH_SEARCHING && (
        <Stack gap="xs">
          <Field label={text("prepare.search")}>
            <Input type="search" value={typed} onChange={(_, { value }) => setTyped(value)} />
          </Field>
          <Quiet role="status">{words.length > 0 && text("prepare.found", { count: found.length })}</Quiet>
          {found.length === 0 && (
            <Row>
              <Button onClick={() => setTyped("")}>{text("prepare.showAll")}</Button>
            </Row>
          )}
        </Stack>
      )}
      {FORMATS.filter((format) => found.some((guide) => guide.format === format)).map((format) => (
        <Stack key={format} as="section" gap="s">
          <Label>{text(`prepare.format.${format}`)}</Label>
          <List>
            {found
              .filter((guide) => guide.format === format)
              .map((guide) => {
                const why = whyClosed(guide, together);
                return (
                  <GuideCard
                    key={guide.id}
                    pair={pair}
                    guide={guide}
                    note={why && text(why === "power" ? "power.closed" : "prepare.closed")}
                    had={together.held.findLast((meeting) => meeting.guide === guide.id)?.at}
                    onLook={() => onLook(guide.id)}
                  />
                );
              })}
          </List>
        </Stack>
      ))}
    </Stack>
  );
};

/** The title and the purpose of each guide, in the language of the screens, once all have come. */
const useGuideWords = (pair: Pair, guides: readonly GuideFacts[]): Readonly<Record<string, string>> => {
  const { loadGuide } = useGuides();
  const hearers = useHearers(pair);
  const fetch = useCallback(async () => {
    const scripts = await Promise.allSettled(guides.map(({ id }) => loadGuide(id, hearers)));
    return Object.fromEntries(
      scripts.flatMap((loaded) =>
        loaded.status === "fulfilled" ? [[loaded.value.guide.id, titleAndPurpose(loaded.value)]] : [],
      ),
    );
  }, [guides, loadGuide, hearers]);
  return orElse(useFetched(fetch), {});
};

const titleAndPurpose = ({ guide, words }: Script): string =>
  `${wordsOf(words, guide.title)}\n${wordsOf(words, guide.purpose)}`;

interface GuideCardProps {
  readonly pair: Pair;
  readonly guide: GuideFacts;
  /** Why it is here, or that it is closed. */
  readonly note?: string | undefined;
  /** When the pair had it last. */
  readonly had?: Instant | undefined;
  readonly onLook: () => void;
}

/** One conversation to choose: its name, what it is for, how long it may take, and the way to it. */
const GuideCard = ({ pair, guide, note, had, onLook }: GuideCardProps) => {
  const format = useFormat();
  const { text, locale } = format;
  const { loadGuide } = useGuides();
  const hearers = useHearers(pair);
  const [loading, reload] = useGuide(loadGuide, guide.id, { hearers });
  if (loading.phase === "failed") {
    return (
      <Ruled as="li">
        <Body>{text("prepare.allFailed")}</Body>
        <Row align="center">
          <Button onClick={reload}>{text("prepare.loadAgain")}</Button>
        </Row>
      </Ruled>
    );
  }
  if (loading.phase === "loading") return <Ruled as="li" aria-busy="true" />;
  const { script } = loading;
  const title = wordsOf(script.words, script.guide.title);
  const minutes = formatList(guide.lengths.map(String), locale);
  return (
    <Ruled as="li">
      <Label lang={script.words.lang} dir={script.words.dir}>
        {title}
      </Label>
      <Body lang={script.words.lang} dir={script.words.dir}>
        {wordsOf(script.words, script.guide.purpose)}
      </Body>
      <Quiet>
        {text("prepare.lengths", { minutes })}
        {had !== undefined && (
          <>
            {" · "}
            <bdi>{text("prepare.had", { day: toldDay(had, format) })}</bdi>
          </>
        )}
      </Quiet>
      {note !== undefined && <Quiet>{note}</Quiet>}
      <Row align="center">
        <Button aria-label={`${text("prepare.look")}: ${title}`} onClick={onLook}>
          {text("prepare.look")}
        </Button>
      </Row>
    </Ruled>
  );
};
