import { isDraft } from "../../locales/language";
import { LanguageSelect } from "../controls/LanguageSelect";
import type { Services } from "../services";
import { useGuideStyles } from "./guideStyles";
import type { ChosenLanguages } from "./useGuideLanguages";

export interface GuideLanguagesProps {
  readonly services: Pick<Services, "text" | "languages" | "policy">;
  readonly chosen: ChosenLanguages;
}

/** The guide's own language, which need not be that of the screens, and a second one beside it. */
export const GuideLanguages = ({ services: { text, languages, policy }, chosen }: GuideLanguagesProps) => {
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
