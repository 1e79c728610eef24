import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import type { Language } from "../../../src/locales/language";
import { loadText } from "../../../src/locales/text";
import { LanguageFooter } from "../../../src/ui/controls/LanguageFooter";
import { at, emeka } from "../../doubles/entries";
import { createMemoryLanguages } from "../../doubles/memoryLanguages";
import { screenServices } from "../../doubles/screenServices";
import { InContext } from "../../doubles/inContext";

const open = async (language: Language) => {
  const chosen: Language[] = [];
  const languages = {
    ...createMemoryLanguages(language),
    chooseScreens: (next: Language): void => void chosen.push(next),
  };
  const text = await loadText(language);
  const services = await screenServices(emeka, at("2026-11-24T09:00:00Z"), { text, languages });
  render(
    <InContext services={services}>
      <LanguageFooter />
    </InContext>,
  );
  return { user: userEvent.setup(), chosen };
};

test("Emeka chooses the language of his screens by its own name", async () => {
  const { user, chosen } = await open("en");
  await user.selectOptions(screen.getByRole("combobox", { name: "Language" }), "Español");
  expect(chosen).toEqual(["es"]);
});

test("P9: screens in Spanish say in Spanish that no person has checked them", async () => {
  await open("es");
  expect(screen.getByText(/borrador.*Ninguna persona/)).toBeVisible();
  expect(screen.getByRole("combobox", { name: "Idioma" })).toHaveValue("es");
});

test("P9: English is the source, and no draft", async () => {
  await open("en");
  expect(screen.queryByText(/draft/)).not.toBeInTheDocument();
});
