// Draws appPackage/*.png from the SVG files beside them. Run it after changing a drawing: node scripts/icons.mjs
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { ensureBrowser, ensureModules, ROOT } from "./bootstrap.mjs";

await ensureModules();
const { chromium } = await import("playwright-core");
const browser = await chromium.launch({ executablePath: await ensureBrowser(), args: ["--headless", "--no-sandbox"] });
for (const [name, size] of [
  ["color", 192],
  ["outline", 32],
]) {
  const page = await browser.newPage({ viewport: { width: size, height: size } });
  const svg = readFileSync(join(ROOT, `appPackage/${name}.svg`), "utf8");
  await page.setContent(`<style>body{margin:0}svg{display:block}</style>${svg}`);
  await page.screenshot({ path: join(ROOT, `appPackage/${name}.png`), omitBackground: true });
}
await browser.close();
