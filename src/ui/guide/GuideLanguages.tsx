import { isDraft } from "../../locales/language";
import { LanguageSelect } from "../controls/LanguageSelect";
import { useGuideStyles } from "../controls/guideStyles";
import type { ChosenLanguages } from "./useGuideLanguages";
import { useGuides, useText } from "../context";

export interface GuideLanguagesProps {
  readonly chosen: ChosenLanguages;
}

/** The guide's own language, which need not be that of the screens, and a second one beside it. */
export const GuideLanguages = ({ chosen }: GuideLanguagesProps) => {
  const text = useText();
  const { languages, policy } = useGuides();
  const styles = useGuideStyles();
  const { language, beside, choose, chooseBeside } = chosen;
  return (
    <details className={styles.tight}>
      <summary className={styles.fold}>{text("guide.language")}</summary>
      <div className={styles.row}>
        <LanguageSelect
          offered={policy?.languages}
          label={text("guide.language")}
          chosen={language}
          onChoose={(next) => choose(next ?? languages.screens)}
        />
        <LanguageSelect
          offered={policy?.languages}
          label={text("guide.beside")}
          chosen={beside}
          onChoose={chooseBeside}
          none={text("guide.besideNone")}
        />
      </div>
      {beside && isDraft(beside) && <p className={styles.quiet}>{text("guide.unfinished")}</p>}
    </details>
  );
};
