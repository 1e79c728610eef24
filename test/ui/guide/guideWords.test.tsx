import { render, screen } from "@testing-library/react";
import type { GuideText } from "../../../src/locales/guideText";
import { sourceHash } from "../../../src/locales/sourceHash";
import { overEnglish } from "../../../src/locales/translated";
import { BesideWords, GuideWords } from "../../../src/ui/guide/GuideWords";

const words = (lang: string, text: GuideText["text"]): GuideText => ({
  ...{ lang, dir: lang === "ar" ? "rtl" : "ltr", cefr: "B1", status: lang === "en" ? "source" : "machine-draft" },
  text,
});

const english = words("en", { hello: { s: "Say hello." }, wait: { s: "Wait for three breaths." }, new: { s: "Ask." } });

const arabic = overEnglish(
  english,
  words("ar", {
    hello: { s: "سلّموا.", sourceHash: sourceHash("Say hello.") },
    wait: { s: "انتظروا.", sourceHash: sourceHash("Wait.") },
  }),
);

describe("S45: a reader of Arabic", () => {
  test("reads Arabic alone where it is as new as the English", () => {
    const { container } = render(<GuideWords words={arabic} id="hello" />);
    expect(container).toHaveTextContent(/^سلّموا\.$/);
  });

  test("reads the English of today beside a text that is older than it, each in its language and direction", () => {
    render(<GuideWords words={arabic} id="wait" />);
    expect(screen.getByText("انتظروا.")).toHaveAttribute("lang", "ar");
    const newer = screen.getByText("Wait for three breaths.");
    expect(newer).toHaveAttribute("lang", "en");
    expect(newer).toHaveAttribute("dir", "ltr");
  });

  test("who has English beside it anyway reads it once", () => {
    render(
      <BesideWords value={english}>
        <GuideWords words={arabic} id="wait" />
      </BesideWords>,
    );
    expect(screen.getAllByText("Wait for three breaths.")).toHaveLength(1);
  });

  test("reads English, marked as English, where there is no Arabic yet", () => {
    render(<GuideWords words={arabic} id="new" />);
    expect(screen.getByText("Ask.")).toHaveAttribute("lang", "en");
  });
});
