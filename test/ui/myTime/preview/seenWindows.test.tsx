import { FluentProvider, webLightTheme } from "@fluentui/react-components";
import { render, screen } from "@testing-library/react";
import { SeenWindows } from "../../../../src/ui/myTime/preview/SeenWindows";
import { loadLaterText } from "../../../../src/locales/text";
import { between } from "../../../people";
import { english, fakeServices, somebody } from "../../../doubles/fakeServices";
import { InContext } from "../../../doubles/inContext";

test("E4: Amina, who is in Tokyo in December with a device from Lagos, reads her times on Tokyo's clock", async () => {
  const text = await loadLaterText("en", "myTime", await english());
  const services = fakeServices(text, somebody("amina", "Amina Bello"), {});
  const seen = {
    stays: [
      { place: { zone: "Asia/Tokyo" }, from: "2026-12-01", to: "2026-12-20" },
      { place: { zone: "Africa/Lagos" } },
    ],
    work: [],
    closedDays: [],
    overlay: [
      { window: between("2026-12-02T09:00Z", "2026-12-02T11:00Z"), level: "no" as const },
      { window: between("2027-01-06T17:00Z", "2027-01-06T19:00Z"), level: "no" as const },
    ],
  };
  render(
    <FluentProvider theme={webLightTheme}>
      <InContext services={services}>
        <SeenWindows seen={seen} />
      </InContext>
    </FluentProvider>,
  );
  expect(screen.getByText("Wed 2 Dec, 18:00 to 20:00: no meetings")).toBeInTheDocument();
  expect(screen.getByText("Wed 6 Jan, 18:00 to 20:00: no meetings")).toBeInTheDocument();
});
