import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { isDraft } from "../../locales/language";
import { LanguageSelect } from "./LanguageSelect";
import { usePageEdges } from "./usePageEdges";
import { useGuides, useText } from "../context";

const useStyles = makeStyles({
  footer: {
    "@media print": { display: "none" },
    display: "grid",
    rowGap: tokens.spacingVerticalS,
    justifyItems: "start",
    paddingTop: tokens.spacingHorizontalL,
    paddingBottom: tokens.spacingHorizontalL,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
  draft: { margin: "0" },
});

/** The language of the screens, and whether a person has checked its words. */
export const LanguageFooter = ({ children }: { readonly children?: ReactNode }) => {
  const text = useText();
  const { languages, policy } = useGuides();
  const styles = useStyles();
  const { edges } = usePageEdges();
  return (
    <footer className={mergeClasses(edges, styles.footer)}>
      {children}
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
