import "@testing-library/jest-dom";
import { configure } from "@testing-library/react";

// A screen that a test opens first loads its chunks, which on two busy cores takes longer than the usual second.
configure({ asyncUtilTimeout: 60_000 });
// A saved file is let go a minute after the press. jsdom has no such function, and a slow test may still be there.
if (!("revokeObjectURL" in URL)) Object.assign(URL, { revokeObjectURL: () => undefined });
