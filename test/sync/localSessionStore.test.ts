import { createLocalSessionStore } from "../../src/sync/localSessionStore";
import { opened } from "../contracts/sessionStore";
import { emeka, noa } from "../doubles/entries";
import { valueOf } from "../doubles/graphTools";

test("a meeting without a list is kept while the app is open", async () => {
  const steps = createLocalSessionStore(noa.id);
  expect(valueOf(await steps.latest())).toBeUndefined();
  const first = valueOf(await steps.open(opened()));
  expect(await steps.open(opened())).toMatchObject({ error: { type: "AlreadyThere" } });
  const moved = valueOf(await steps.move({ ...opened(), step: 1, move: 1 }, first.version));
  expect(valueOf(await steps.latest())).toEqual(moved);
  expect(valueOf(await steps.read(opened().id))?.state.step).toBe(1);
});

test("a move from an old state is refused, and one of an unknown meeting too", async () => {
  const steps = createLocalSessionStore(noa.id);
  const first = valueOf(await steps.open(opened()));
  valueOf(await steps.move({ ...opened(), step: 1, move: 1 }, first.version));
  const late = await steps.move({ ...opened(), step: 2, move: 1 }, first.version);
  expect(late).toMatchObject({ error: { type: "ChangedMeanwhile" } });
  const unknown = await steps.move(opened(9), first.version);
  expect(unknown).toMatchObject({ error: { type: "NotFound", what: "entry" } });
});

test("S8: each person's yes is their own, and opens the meeting that they go through alone", async () => {
  const steps = createLocalSessionStore(noa.id);
  const { version } = valueOf(await steps.open(opened(0, { tender: true })));
  const said = valueOf(await steps.press(opened().id, "yes-today")).state;
  expect(said.said).toEqual([{ press: "yes-today", by: noa.id }]);
  expect(valueOf(await steps.move({ ...said, step: 1, move: 1 }, version)).state).toMatchObject({ said: said.said });
  expect(await steps.press(opened(9).id, "yes-today")).toMatchObject({ error: { type: "NotFound" } });
});

test("another person's steps are their own", async () => {
  const [hers, his] = [createLocalSessionStore(noa.id), createLocalSessionStore(emeka.id)];
  valueOf(await hers.open(opened()));
  expect(valueOf(await his.latest())).toBeUndefined();
});
