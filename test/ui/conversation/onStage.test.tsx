import { act, render, screen } from "@testing-library/react";
import type { MeetingStage } from "../../../src/domain/conversation/meetingStage";
import { OnStage, type StageHere, useStage } from "../../../src/ui/conversation/OnStage";
import { loadLaterText, loadText } from "../../../src/locales/text";
import { ProvideText } from "../../../src/ui/context";

const LOOKS_AGAIN_AFTER_MS = 3_000;

/** A meeting whose stage two people may use. */
const createMeeting = () => {
  let [shown, asked] = [false, 0];
  const stage: MeetingStage = {
    isShown: async () => {
      asked++;
      return shown;
    },
    show: async () => {
      shown = true;
      return "done";
    },
    hide: async () => {
      shown = false;
      return "done";
    },
  };
  return { stage, asked: () => asked, put: (is: boolean) => (shown = is) };
};

const Press = (here: StageHere) => {
  const view = useStage(here);
  return view && <OnStage view={view} />;
};

const openPanel = async () => {
  const meeting = createMeeting();
  const text = await loadLaterText("en", "meeting", await loadText("en"));
  jest.useFakeTimers();
  render(
    <ProvideText text={text}>
      <Press stage={meeting.stage} address="https://meridian.example/pair.html" />
    </ProvideText>,
  );
  const pass = () => act(() => jest.advanceTimersByTimeAsync(LOOKS_AGAIN_AFTER_MS));
  const press = (name: string) => act(async () => screen.getByRole("button", { name }).click());
  return { ...meeting, pass, press };
};

afterEach(() => {
  jest.restoreAllMocks();
  jest.useRealTimers();
});

test("S53: Rafael shows the question, and soon Amina's panel offers to take it off", async () => {
  const { put, pass } = await openPanel();
  await pass();
  expect(screen.getByRole("button", { name: "Show on the meeting stage" })).toBeInTheDocument();
  put(true);
  await pass();
  expect(screen.getByRole("button", { name: "Take it off the stage" })).toBeInTheDocument();
  expect(screen.getByRole("status")).toHaveTextContent("Everybody in the meeting sees the question now.");
});

test("when somebody stops it in Teams, Amina's panel no longer says that everybody sees the question", async () => {
  const { put, pass, press } = await openPanel();
  await press("Show on the meeting stage");
  await pass();
  expect(screen.getByRole("status")).toHaveTextContent("Everybody in the meeting sees the question now.");
  put(false);
  await pass();
  expect(screen.getByRole("status")).toHaveTextContent(/Your prompts and notes stay here/);
  await press("Show on the meeting stage");
  expect(screen.getByRole("button", { name: "Take it off the stage" })).toBeInTheDocument();
});

test("a panel that nobody sees asks Teams nothing", async () => {
  const { pass, asked } = await openPanel();
  jest.spyOn(document, "hidden", "get").mockReturnValue(true);
  const before = asked();
  await pass();
  await pass();
  expect(asked()).toBe(before);
});
