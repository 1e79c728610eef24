import { makeStyles, tokens } from "@fluentui/react-components";
import { isDraft } from "../../locales/language";
import type { Services } from "../services";
import { LanguageSelect } from "./LanguageSelect";

const useStyles = makeStyles({
  footer: {
    display: "grid",
    rowGap: tokens.spacingVerticalS,
    justifyItems: "start",
    maxWidth: "1120px",
    boxSizing: "border-box",
    marginInlineStart: "auto",
    marginInlineEnd: "auto",
    padding: tokens.spacingHorizontalL,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
  draft: { margin: "0" },
});

/** The language of the screens, and whether a person has checked its words. */
export const LanguageFooter = ({ services: { text, languages, policy } }: { readonly services: Services }) => {
  const styles = useStyles();
  return (
    <footer className={styles.footer}>
      <LanguageSelect
        label={text("language.label")}
        chosen={languages.screens}
        offered={policy?.languages}
        onChoose={(language) => language && languages.chooseScreens(language)}
      />
      {isDraft(languages.screens) && <p className={styles.draft}>{text("language.draft")}</p>}
    </footer>
  );
};
