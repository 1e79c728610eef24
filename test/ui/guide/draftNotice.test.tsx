import { render, screen } from "@testing-library/react";
import { loadGuideText } from "../../../src/locales/guideTexts";
import type { Language } from "../../../src/locales/language";
import { DraftNotice } from "../../../src/ui/guide/DraftNotice";
import { at, emeka } from "../../doubles/entries";
import { InContext } from "../../doubles/inContext";
import { screenServices } from "../../doubles/screenServices";

const open = async (guide: string, language: Language) => {
  const services = await screenServices(emeka, at("2026-11-24T09:00:00Z"), {});
  const words = (await loadGuideText(guide, language))!;
  const { container } = render(
    <InContext services={services}>
      <DraftNotice words={words} />
    </InContext>,
  );
  return container;
};

describe("S45: Emeka is told how far the words of his guide have been read", () => {
  test.each(["es", "fr", "ar"] as const)(
    "a guide about harm in %s was compared, and by no person",
    async (language) => {
      await open("repair", language);
      expect(screen.getByText(/a second one compared them with the English/)).toHaveTextContent(
        /^A program wrote these words.* No person has read them yet\.$/,
      );
    },
  );

  test("a guide that nobody compared does not claim it", async () => {
    expect(await open("stretch", "es")).toHaveTextContent(
      /^A program wrote these words\. No person has read them yet\.$/,
    );
  });

  test("the English source needs no notice", async () => {
    expect(await open("repair", "en")).toBeEmptyDOMElement();
  });
});
