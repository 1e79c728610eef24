import { Button, MessageBar, MessageBarBody, Spinner } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import type { Language } from "../../locales/language";
import type { GuideText } from "../../locales/guideText";
import type { Hearers } from "../../locales/roleWords";
import { DraftNotice } from "./DraftNotice";
import { LanguageSelect } from "./LanguageSelect";
import { Fold, Row, Stack } from "../controls/layout";
import { BesideWords } from "./GuideWords";
import { useGuide, type Script } from "./useGuide";
import { useGuides, useText } from "../context";

interface WithGuideProps {
  readonly id: string;
  readonly hearers: Hearers;
  /** The one that a meeting began with. */
  readonly version?: string;
  /** What can be done when the guide does not come. */
  readonly without?: ReactNode;
  /** Stands where the choice of the guide's language is put; without a place for it, that comes below. */
  readonly children: (script: Script, languages: ReactNode) => ReactNode;
  readonly placesLanguages?: boolean;
}

/**
 * A part of a screen that needs a guide: it waits for it, and says when it cannot come. The guide's language, and a second
 * one beside it, begin as they were last chosen on this device: the stage, where nothing is pressed, shows both as well.
 */
export const WithGuide = ({ id, hearers, version, without, children, placesLanguages = false }: WithGuideProps) => {
  const text = useText();
  const { languages: choices, loadGuide } = useGuides();
  const [language, setLanguage] = useState(choices.guide);
  const [besideLanguage, setBeside] = useState(choices.beside);
  const [loading, reload] = useGuide(loadGuide, id, { hearers, language, version });
  const [second] = useGuide(loadGuide, id, { hearers, language: besideLanguage ?? language, version });
  const beside = besideLanguage && second.phase === "ready" ? second.script.words : undefined;
  const chooseBeside = (next: Language | undefined): void => {
    choices.chooseBeside(next);
    setBeside(next);
  };
  const choose = (next: Language): void => {
    choices.chooseGuide(next);
    setLanguage(next);
  };
  switch (loading.phase) {
    case "loading":
      return <Spinner label={text("guide.opening")} />;
    case "failed":
      return (
        <Stack>
          <MessageBar intent="warning" layout="multiline">
            <MessageBarBody>
              {text("guide.loadFailed")} <Button onClick={reload}>{text("action.tryAgain")}</Button>
            </MessageBarBody>
          </MessageBar>
          {without}
        </Stack>
      );
    default: {
      const languages = (
        <GuideLanguages
          language={language}
          onChoose={choose}
          beside={besideLanguage}
          besideWords={beside}
          onChooseBeside={chooseBeside}
        />
      );
      return (
        <BesideWords value={beside}>
          {children(loading.script, languages)}
          {!placesLanguages && <Fold title={text("guide.language")}>{languages}</Fold>}
        </BesideWords>
      );
    }
  }
};

interface GuideLanguagesProps {
  readonly language: Language;
  readonly onChoose: (language: Language) => void;
  readonly beside: Language | undefined;
  readonly besideWords: GuideText | undefined;
  readonly onChooseBeside: (language: Language | undefined) => void;
}

/** The guide's own language, which need not be that of the screens, and a second one beside it. */
const GuideLanguages = ({ language, onChoose, beside, besideWords, onChooseBeside }: GuideLanguagesProps) => {
  const text = useText();
  const { languages, policy } = useGuides();
  return (
    <Stack gap="xs">
      <Row align="center">
        <LanguageSelect
          offered={policy?.languages}
          label={text("guide.language")}
          chosen={language}
          onChoose={(next) => onChoose(next ?? languages.screens)}
        />
        <LanguageSelect
          offered={policy?.languages}
          label={text("guide.beside")}
          chosen={beside}
          onChoose={onChooseBeside}
          none={text("guide.besideNone")}
        />
      </Row>
      {besideWords && <DraftNotice words={besideWords} />}
    </Stack>
  );
};
