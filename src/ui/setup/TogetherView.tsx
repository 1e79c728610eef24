import { useState } from "react";
import type { Pair } from "../../domain/people/pair";
import { parseBeginning, type Beginning } from "../../domain/people/setUp/beginning";
import type { ReadBeginning, SettingUp } from "../../domain/people/setUp/settingUp";
import type { Failure } from "../../domain/shared/failure";
import type { MessageId } from "../../locales/text";
import { useFormat, useText } from "../context";
import { Body, Label, Row, Stack } from "../controls/layout";
import { Page } from "../controls/Page";
import { Problem } from "../controls/Problem";
import { Sheet } from "../controls/Sheet";
import { SteadyButton } from "../controls/SteadyButton";
import { formatList } from "../format/list";
import { AcceptInvitation } from "./JoinView";
import { PeopleLines } from "./PeopleLines";
import { NoInvitation, PlaceLines, Warning } from "./PlaceLines";
import { ReadLink } from "./ReadLink";
import { ReadersNote } from "./ReadersNote";
import { SetupHeading } from "./SetupHeading";

export interface TogetherViewProps {
  readonly settingUp: SettingUp;
  /** What the link tells; absent without one. */
  readonly about: string | undefined;
  readonly onBegun: (pair: Pair) => void;
}

/** The way in for people whom an organisation brings together: whoever opens the link first begins, the others join. */
export const TogetherView = ({ settingUp, about, onBegun }: TogetherViewProps) => {
  const text = useText();
  const beginning = about === undefined ? undefined : parseBeginning(about);
  return (
    <Page title={text("together.title")}>
      <Body>{text("setup.about")}</Body>
      <Sheet gap="m">
        {beginning ? (
          <OpenBeginning key={about} settingUp={settingUp} beginning={beginning} onBegun={onBegun} />
        ) : (
          <Body>{text("together.broken")}</Body>
        )}
      </Sheet>
    </Page>
  );
};

interface OpenBeginningProps extends Omit<TogetherViewProps, "about"> {
  readonly beginning: Beginning;
  /** Who says so, where it is no link that says it. */
  readonly hint?: string;
}

const WORDS: Readonly<Record<Exclude<ReadBeginning["kind"], "begun" | "new">, MessageId>> = {
  "not-named": "together.notNamed",
  "unknown-person": "together.unknownPerson",
  "other-place": "join.otherInviter",
};

/** What stands at the place of a beginning, and the press that begins or joins. */
export const OpenBeginning = ({ settingUp, beginning, hint, onBegun }: OpenBeginningProps) => (
  <ReadLink store={beginning.document.store} read={() => settingUp.readBeginning(beginning)}>
    {(told, again) => {
      if (told.kind === "begun")
        return <AcceptInvitation settingUp={settingUp} onJoined={onBegun} onAgain={again} invited={told.invited} />;
      if (told.kind === "new")
        return <BeginTogether settingUp={settingUp} found={told} hint={hint} onBegun={onBegun} />;
      return <NoInvitation words={WORDS[told.kind]} onAgain={again} />;
    }}
  </ReadLink>
);

interface BeginTogetherProps extends Omit<TogetherViewProps, "about"> {
  readonly found: Extract<ReadBeginning, { readonly kind: "new" }>;
  readonly hint: string | undefined;
}

/** With whom, where, and who can read it there: then one press. */
const BeginTogether = ({ settingUp, found, hint, onBegun }: BeginTogetherProps) => {
  const { text, me, locale } = useFormat();
  const { beginning, members, place, other } = found;
  const { document, pair } = beginning;
  const [isBeginning, setBeginning] = useState(false);
  const [problem, setProblem] = useState<Failure>();
  const names = formatList(
    members.filter(({ id }) => id !== me.id).map(({ name }) => name),
    locale,
  );
  const begin = async (): Promise<void> => {
    if (isBeginning) return;
    setBeginning(true);
    const lines = members.map((member) => text("setup.inCard", { name: member.name, role: member.role }));
    const done = await settingUp.setUp({ members, document, words: formatList(lines, locale) }, pair);
    setBeginning(false);
    setProblem(done.ok ? undefined : done.error);
    if (done.ok) onBegun(done.value);
  };
  return (
    <>
      <SetupHeading>{text("together.with", { names })}</SetupHeading>
      <Body>{hint ?? text("together.hint")}</Body>
      <Stack as="section" gap="s">
        <Label>{text("setup.with")}</Label>
        <PeopleLines members={members} />
      </Stack>
      <PlaceLines store={document.store} place={place} />
      {other && <Warning>{text("join.another", { names })}</Warning>}
      <ReadersNote />
      {problem && (
        <Problem failure={problem} byHand onRetry={() => void begin()}>
          {text("together.failed")}
        </Problem>
      )}
      <Row align="end">
        <SteadyButton appearance="primary" off={isBeginning} onClick={() => void begin()}>
          {text(isBeginning ? "together.pressing" : "together.press")}
        </SteadyButton>
      </Row>
    </>
  );
};
