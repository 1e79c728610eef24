import { act, render, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { useState, type ReactNode } from "react";
import { ArrivalHeading } from "../../../src/ui/controls/focus/ArrivalHeading";
import KeepFocus from "../../../src/ui/controls/focus/KeepFocus";

const show = (screens: ReactNode) => {
  const shown = render(
    <>
      <KeepFocus />
      {screens}
    </>,
  );
  return { user: userEvent.setup(), ...shown };
};

const button = (name: string) => screen.getByRole("button", { name });
const press = async (user: ReturnType<typeof userEvent.setup>, name: string): Promise<void> => {
  button(name).focus();
  await user.keyboard("{Enter}");
};

/** One question of "How I work", as Noa opens, keeps and takes away its answer. */
const Topic = () => {
  const [told, tell] = useState("");
  const [draft, type] = useState<string>();
  if (draft === undefined)
    return (
      <p>
        {told}
        <button onClick={() => type(told)}>{told === "" ? "Write about this" : "Change"}</button>
      </p>
    );
  return (
    <form>
      <label>
        Answer <input value={draft} onChange={({ target }) => type(target.value)} />
      </label>
      <button
        type="button"
        onClick={() => {
          tell(draft);
          type(undefined);
        }}
      >
        Keep
      </button>
      <button type="button" onClick={() => type(undefined)}>
        Leave it as it is
      </button>
    </form>
  );
};

const Topics = () => (
  <main>
    <h1>How I work</h1>
    <Topic />
    <button>Another press</button>
  </main>
);

test("S12: Noa opens a form and is in its first field; she leaves it and is back at what opened it", async () => {
  const { user } = show(<Topics />);
  await press(user, "Write about this");
  await waitFor(() => expect(screen.getByLabelText("Answer")).toHaveFocus());
  await press(user, "Leave it as it is");
  await waitFor(() => expect(button("Write about this")).toHaveFocus());
});

test("S12: what she keeps has another press in the same place, and she is on it", async () => {
  const { user } = show(<Topics />);
  await press(user, "Write about this");
  await user.type(screen.getByLabelText("Answer"), "I think.");
  await press(user, "Keep");
  await waitFor(() => expect(button("Change")).toHaveFocus());
});

test("S53: Emeka takes an entry away, and goes on from the heading of its list", async () => {
  const List = () => {
    const [items, setItems] = useState(["Lagos", "Haifa"]);
    return (
      <main>
        <h1>My time</h1>
        <section>
          <h2 tabIndex={-1}>Places</h2>
          {items.map((item) => (
            <p key={item}>
              <button onClick={() => setItems(items.filter((each) => each !== item))}>Take {item} out</button>
            </p>
          ))}
        </section>
      </main>
    );
  };
  const { user } = show(<List />);
  await press(user, "Take Lagos out");
  await waitFor(() => expect(screen.getByRole("heading", { name: "Places" })).toHaveFocus());
});

test("S53: what the other person changed leads to the heading, and never into a field", async () => {
  const Step = ({ at }: { readonly at: number }) => (
    <main>
      <h1>Part {at}</h1>
      {at === 1 ? (
        <button>Next part</button>
      ) : (
        <label>
          Note <input />
        </label>
      )}
    </main>
  );
  const { rerender } = show(<Step at={1} />);
  button("Next part").focus();
  rerender(
    <>
      <KeepFocus />
      <Step at={2} />
    </>,
  );
  await waitFor(() => expect(screen.getByRole("heading", { name: "Part 2" })).toHaveFocus());
});

test("S54: a press that opens another screen leads to that screen's heading, also when its code comes later", async () => {
  const Screens = () => {
    const [at, go] = useState<"here" | "coming" | "there">("here");
    const leave = (): void => {
      window.location.hash = "setup";
      go("coming");
      setTimeout(() => go("there"), 5);
    };
    if (at === "here") return <button onClick={leave}>Set up a pair</button>;
    if (at === "coming") return <p>Opening…</p>;
    return (
      <main>
        <h1>Who takes part?</h1>
        <label>
          Search <input />
        </label>
      </main>
    );
  };
  const { user } = show(<Screens />);
  await press(user, "Set up a pair");
  await waitFor(() => expect(screen.getByRole("heading", { name: "Who takes part?" })).toHaveFocus());
  window.location.hash = "";
});

test("S53: a form whose code comes later takes the focus when it is there, unless somebody went on", async () => {
  const Late = () => {
    const [at, go] = useState<"closed" | "coming" | "open">("closed");
    return (
      <main>
        <h1>Our story</h1>
        <button>Elsewhere</button>
        <div>
          {at === "closed" && (
            <button
              onClick={() => {
                go("coming");
                setTimeout(() => go("open"), 30);
              }}
            >
              Write
            </button>
          )}
          {at === "open" && (
            <label>
              Title <input />
            </label>
          )}
        </div>
      </main>
    );
  };
  const first = show(<Late />);
  await press(first.user, "Write");
  await waitFor(() => expect(screen.getByRole("heading", { name: "Our story" })).toHaveFocus());
  await waitFor(() => expect(screen.getByLabelText("Title")).toHaveFocus());
  first.unmount();
  const second = show(<Late />);
  await press(second.user, "Write");
  await second.user.tab();
  await waitFor(() => expect(button("Elsewhere")).toHaveFocus());
});

test("S53: a press that can no longer be pressed does not take Noa's place with it", async () => {
  const Once = () => {
    const [done, setDone] = useState(false);
    return (
      <main>
        <h1>Us</h1>
        <button disabled={done} onClick={() => setDone(true)}>
          Tell Emeka
        </button>
      </main>
    );
  };
  const { user } = show(<Once />);
  await press(user, "Tell Emeka");
  await waitFor(() => expect(screen.getByRole("heading", { name: "Us" })).toHaveFocus());
});

test("S53: a state that announces itself has the focus, rather than the heading above it", async () => {
  const Meeting = () => {
    const [ended, end] = useState(false);
    return (
      <main>
        <h1>Talk</h1>
        {ended ? (
          <ArrivalHeading arrived>Your meeting has ended.</ArrivalHeading>
        ) : (
          <button onClick={() => end(true)}>Yes, end it</button>
        )}
      </main>
    );
  };
  const { user } = show(<Meeting />);
  await press(user, "Yes, end it");
  await waitFor(() => expect(screen.getByRole("heading", { name: "Your meeting has ended." })).toHaveFocus());
});

test("S53: nothing is taken from somebody who clicked on the page to read", async () => {
  const { user, rerender } = show(<Topics />);
  button("Another press").focus();
  await user.click(document.body);
  rerender(<KeepFocus />);
  await act(() => new Promise((done) => setTimeout(done, 20)));
  expect(document.body).toHaveFocus();
});

test("S53: Amina writes in the chat of Teams while Rafael moves on: nothing takes her words away", async () => {
  const Step = ({ at }: { at: number }) => (
    <main>
      <h1>Talk</h1>
      {at === 1 ? <button>Next question</button> : <p>The second part</p>}
    </main>
  );
  const shown = show(<Step at={1} />);
  button("Next question").focus();
  const inFrame = jest.spyOn(document, "hasFocus").mockReturnValue(false);
  button("Next question").blur();
  shown.rerender(
    <>
      <KeepFocus />
      <Step at={2} />
    </>,
  );
  await act(() => new Promise((done) => setTimeout(done, 50)));
  expect(document.body).toHaveFocus();
  inFrame.mockRestore();
  act(() => void window.dispatchEvent(new Event("focus")));
  await waitFor(() => expect(screen.getByRole("heading")).toHaveFocus());
});
