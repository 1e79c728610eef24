import { Button, MessageBar, MessageBarBody, Spinner } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { Relationship } from "../../domain/people/pair";
import { BesideWords } from "./besideWords";
import { GuideLanguages } from "./GuideLanguages";
import { useGuide, type Script } from "./useGuide";
import { useGuideLanguages } from "./useGuideLanguages";
import { useGuides, useText } from "../context";

export interface WithGuideProps {
  readonly id: string;
  /** How those who read it stand to each other. */
  readonly relationship: Relationship;
  /** The one that a meeting began with. */
  readonly version?: string;
  readonly children: (script: Script) => ReactNode;
}

/** A part of a screen that needs a guide, in the languages that somebody reads it in: it waits for it, and says when it cannot come. */
export const WithGuide = ({ id, relationship, version, children }: WithGuideProps) => {
  const text = useText();
  const { languages, loadGuide } = useGuides();
  const chosen = useGuideLanguages(languages);
  const wanted = { relationship, language: chosen.language, version };
  const [loading, reload] = useGuide(loadGuide, id, wanted);
  const [second] = useGuide(loadGuide, id, { ...wanted, language: chosen.beside ?? chosen.language });
  const beside = chosen.beside && second.phase === "ready" ? second.script.words : undefined;
  switch (loading.phase) {
    case "loading":
      return <Spinner label={text("guide.opening")} />;
    case "failed":
      return (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>
            {text("guide.loadFailed")} <Button onClick={reload}>{text("action.tryAgain")}</Button>
          </MessageBarBody>
        </MessageBar>
      );
    default:
      return (
        <BesideWords value={beside}>
          {children(loading.script)}
          <GuideLanguages chosen={chosen} />
        </BesideWords>
      );
  }
};
