import { createLateCode } from "../../src/app/wiring/late";
import { ok } from "../../src/domain/shared/result";

const answering = { book: async (hour: string) => ok(hour) };

test("Amina presses before the code of booking has come: it is fetched once, for her press and for what follows", async () => {
  const load = jest.fn(async () => answering);
  const code = createLateCode(load, () => undefined);
  const book = code.call((loaded) => loaded.book);
  expect(await Promise.all([book("15:00"), book("16:00")])).toEqual([ok("15:00"), ok("16:00")]);
  expect(load).toHaveBeenCalledTimes(1);
});

test("it comes by itself when the first times are there, and a press without a connection can be tried again", async () => {
  const load = jest.fn(async () => answering).mockImplementationOnce(async () => Promise.reject(new Error("gone")));
  let whenThere = (): void => undefined;
  const code = createLateCode(load, (run) => (whenThere = run));
  expect(load).not.toHaveBeenCalled();
  whenThere();
  expect(await code.get()).toBeUndefined();
  expect(await code.call((loaded) => loaded.book)("15:00")).toEqual(ok("15:00"));
});

test("where the code cannot come, the press says that there is no connection", async () => {
  const code = createLateCode<typeof answering>(
    () => Promise.reject(new Error("gone")),
    () => undefined,
  );
  expect(await code.call((loaded) => loaded.book)("15:00")).toEqual({ ok: false, error: { type: "Offline" } });
});
