import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { noticesOf, packagesOf, refusedIn, sbomOf } from "../../scripts/thirdParty.cjs";

const REACT = require.resolve("react");
const SUNCALC = require.resolve("suncalc");

test("P9: whoever wrote a part of the pages is named with their licence, each once", () => {
  const packages = packagesOf([REACT, REACT, SUNCALC, "/somewhere/src/app/doors/tab.tsx"]);
  expect(packages.map(({ name }) => name)).toEqual(["react", "suncalc"]);
  expect(refusedIn(packages)).toEqual([]);
  const text = noticesOf(packages);
  expect(text).toMatch(/^react 19\.\S+ \(MIT\)$/m);
  expect(text).toContain("Permission is hereby granted");
  // It names no licence in its package.json; its LICENSE is a BSD one.
  expect(text).toMatch(/^suncalc \S+ \(BSD-2-Clause\)$/m);
  expect(text).toContain("Redistribution and use in source and binary forms");
});

test("the list of parts can be compared with lists of known faults", () => {
  const [part] = sbomOf(packagesOf([REACT])).components;
  expect(part).toMatchObject({ name: "react", purl: expect.stringMatching(/^pkg:npm\/react@19\./) });
});

test("a part whose licence is not said, or not free, stops the build", () => {
  const root = mkdtempSync(join(tmpdir(), "meridian-"));
  const folder = (name: string, license?: string): string => {
    const path = join(root, "node_modules", name);
    mkdirSync(path, { recursive: true });
    writeFileSync(join(path, "package.json"), JSON.stringify({ name, version: "1.0.0", license }));
    return join(path, "index.js");
  };
  const files = [folder("free", "MIT"), folder("silent"), folder("owned", "UNLICENSED")];
  expect(refusedIn(packagesOf(files))).toEqual(["owned", "silent"]);
  rmSync(root, { recursive: true, force: true });
});
