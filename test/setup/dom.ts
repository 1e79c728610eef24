import "@testing-library/jest-dom";
import { configure } from "@testing-library/react";

// A screen that a test opens first loads its chunks, which on two busy cores takes longer than the usual second.
configure({ asyncUtilTimeout: 30_000 });
