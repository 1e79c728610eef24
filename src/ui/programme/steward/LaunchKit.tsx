import { makeStyles } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import type { Programme } from "../../../domain/organisation/programme";
import { currentWave } from "../../../domain/programme/wave";
import { LANGUAGES, localeFor, nameOf, type Language } from "../../../locales/language";
import { loadText, type Text } from "../../../locales/text";
import { useFormat, useGuides, useLinks } from "../../context";
import { CopyText } from "../../controls/CopyText";
import { Fold, Stack } from "../../controls/layout";
import { TextLink } from "../../controls/TextLink";
import { formatFullDate } from "../../format/calendar";
import { SelectField } from "../../schedule/SelectField";

const useStyles = makeStyles({
  // It stands alone, so it is as tall as a press.
  link: { display: "inline-flex", alignItems: "center", minHeight: "32px" },
});

/** Texts in every language for a steward to copy and send by themselves: Meridian sends nothing. */
export const LaunchKit = ({ programme }: { readonly programme: Programme }) => {
  const { text, clock } = useFormat();
  const styles = useStyles();
  const { languages } = useGuides();
  const { links } = useLinks();
  const [language, setLanguage] = useState<Language>(languages.screens);
  const said = useTextIn(language);
  const link = links.inTeams({ screen: "take-part", about: programme.id });
  const managers = new URL(`managers.${language}.html`, document.baseURI).href;
  const wave = currentWave(programme, clock.now());
  const { name, purpose } = programme;
  return (
    <Fold title={text("steward.kit")} isKept>
      <Stack>
        <SelectField<Language>
          label={text("steward.language")}
          value={language}
          options={LANGUAGES.map((each) => [each, nameOf(each)])}
          onChange={setLanguage}
        />
        {said && (
          <CopyText
            label={text("steward.join")}
            words={said("steward.joinText", { name, purpose, link, managers })}
            press={text("steward.copy")}
            rows={8}
          />
        )}
        {said && wave && (
          <CopyText
            label={text("steward.ask")}
            words={said("steward.askText", {
              ...{ name, purpose: wave.purpose, link },
              day: formatFullDate(wave.closes, localeFor(language, language)),
            })}
            press={text("steward.copy")}
            rows={6}
          />
        )}
        <TextLink className={styles.link} href={`managers.${language}.html`} target="_blank" rel="noopener">
          {text("steward.managers")}
        </TextLink>
      </Stack>
    </Fold>
  );
};

/** The words of another language than the screen's. */
const useTextIn = (language: Language): Text | undefined => {
  const [loaded, setLoaded] = useState<{ readonly language: Language; readonly text: Text }>();
  useEffect(() => {
    let isWanted = true;
    void loadText(language, "programme").then((text) => isWanted && setLoaded({ language, text }));
    return () => {
      isWanted = false;
    };
  }, [language]);
  return loaded?.language === language ? loaded.text : undefined;
};
