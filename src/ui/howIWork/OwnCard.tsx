import { Button, Field, Input, makeStyles, mergeClasses, Textarea, tokens } from "@fluentui/react-components";
import { useState } from "react";
import {
  calledName,
  CARD_COLOURS,
  CARD_DRAFT,
  CARD_LINES,
  draftOfCard,
  LONGEST_ANSWER,
  LONGEST_CALLED,
  withFirst,
  type CardDraft,
  type HowIWork,
} from "../../domain/people/howIWork";
import type { Failure } from "../../domain/shared/failure";
import { useMe, useOwnThings, useText } from "../context";
import { Quiet, Row, Stack } from "../controls/layout";
import { ProblemBar } from "../controls/ProblemBar";
import { SteadyButton } from "../controls/SteadyButton";
import { useEditing } from "../controls/useEditing";
import { CardFace, useCardColours } from "../prepare/CardFace";

const useStyles = makeStyles({
  colours: {
    display: "flex",
    flexWrap: "wrap",
    gap: tokens.spacingHorizontalS,
    margin: "0",
    padding: "0",
    borderTopWidth: "0",
    borderBottomWidth: "0",
    borderInlineStartWidth: "0",
    borderInlineEndWidth: "0",
  },
  legend: { padding: "0", marginBottom: tokens.spacingVerticalXS },
  colour: {
    boxSizing: "border-box",
    minWidth: "44px",
    minHeight: "44px",
    display: "flex",
    alignItems: "center",
    justifyContent: "center",
    paddingInlineStart: tokens.spacingHorizontalS,
    paddingInlineEnd: tokens.spacingHorizontalS,
    borderRadius: tokens.borderRadiusLarge,
    cursor: "pointer",
    ":focus-within": {
      outlineStyle: "solid",
      outlineWidth: tokens.strokeWidthThick,
      outlineColor: tokens.colorStrokeFocus2,
      outlineOffset: "2px",
    },
    "@media (forced-colors: active)": {
      outlineStyle: "solid",
      outlineWidth: tokens.strokeWidthThin,
      outlineColor: "CanvasText",
    },
  },
  radio: { marginInlineStart: "0", marginInlineEnd: tokens.spacingHorizontalXS },
});

interface OwnCardProps {
  readonly own: HowIWork;
  readonly editable: boolean;
}

/** The card as it is, and the one form that changes it. */
export const OwnCard = ({ own, editable }: OwnCardProps) => {
  const text = useText();
  const me = useMe();
  const { edited, open, set, close } = useEditing("how-i-work card", CARD_DRAFT);
  const isEmpty = Object.keys(own).length === 0;
  if (edited && editable) return <CardForm own={own} draft={edited.draft} onType={set} onDone={close} />;
  return (
    <Stack gap="s">
      <CardFace name={me.name} card={own} />
      {isEmpty && <Quiet>{text("own.empty")}</Quiet>}
      {editable && (
        <Row>
          <Button appearance={isEmpty ? "primary" : "secondary"} onClick={() => open(draftOfCard(own))}>
            {text(isEmpty ? "own.writeCard" : "own.changeCard")}
          </Button>
        </Row>
      )}
    </Stack>
  );
};

interface CardFormProps {
  readonly own: HowIWork;
  /** What is being typed; it outlives this screen. */
  readonly draft: CardDraft;
  readonly onType: (draft: CardDraft) => void;
  readonly onDone: () => void;
}

/** Name, how to say it, three lines and a colour. Empty boxes say nothing. */
const CardForm = ({ own, draft, onType, onDone }: CardFormProps) => {
  const text = useText();
  const { howIWork } = useOwnThings();
  const [problem, setProblem] = useState<Failure>();
  const isNoName = draft.called.trim() !== "" && calledName(draft.called) === undefined;
  const keep = async (): Promise<void> => {
    const before = draftOfCard(own);
    for (const topic of ["called", "said", ...CARD_LINES, "colour"] as const) {
      const typed = draft[topic] ?? "";
      if (typed.trim() === (before[topic] ?? "")) continue;
      const kept = await howIWork.save(topic, withFirst(own[topic], typed));
      if (!kept.ok) return setProblem(kept.error);
    }
    onDone();
  };
  return (
    <Stack>
      <Field
        label={text("topic.called")}
        {...(isNoName && { validationState: "warning", validationMessage: text("own.noName") })}
      >
        <Input
          value={draft.called}
          maxLength={LONGEST_CALLED}
          dir="auto"
          onChange={(_, { value }) => onType({ ...draft, called: value })}
        />
      </Field>
      <Field label={text("topic.said")} hint={text("own.saidHint")}>
        <Input
          value={draft.said}
          maxLength={100}
          dir="auto"
          onChange={(_, { value }) => onType({ ...draft, said: value })}
        />
      </Field>
      {CARD_LINES.map((topic) => (
        <Field key={topic} label={text(`ask.${topic}`)}>
          <Textarea
            value={draft[topic]}
            rows={2}
            maxLength={LONGEST_ANSWER}
            dir="auto"
            onChange={(_, { value }) => onType({ ...draft, [topic]: value })}
          />
        </Field>
      ))}
      <ColourChoice draft={draft} onType={onType} />
      <Row align="center">
        <SteadyButton appearance="primary" off={isNoName} onClick={() => void keep()}>
          {text("own.keepCard")}
        </SteadyButton>
        <Button onClick={onDone}>{text("own.cancel")}</Button>
      </Row>
      {problem && (
        <ProblemBar failure={problem} byHand onRetry={() => void keep()}>
          {text("own.notKept")}
        </ProblemBar>
      )}
    </Stack>
  );
};

/** A colour is chosen, and has its name: nobody has to see it to choose it. */
const ColourChoice = ({ draft, onType }: Pick<CardFormProps, "draft" | "onType">) => {
  const text = useText();
  const styles = useStyles();
  const colours = useCardColours();
  return (
    <fieldset className={styles.colours}>
      <legend className={styles.legend}>{text("topic.colour")}</legend>
      {CARD_COLOURS.map((colour) => (
        <label key={colour} className={mergeClasses(styles.colour, colours[colour])}>
          <input
            className={styles.radio}
            type="radio"
            name="card-colour"
            checked={draft.colour === colour}
            onChange={() => onType({ ...draft, colour })}
          />
          {text(`colour.${colour}`)}
        </label>
      ))}
    </fieldset>
  );
};
