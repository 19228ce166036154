/** Drives Firefox as `test_firefox.py` asks: `node firefox.mjs PLAN` reads a plan as JSON, and prints what was found as JSON. */

import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { setTimeout as pause } from "node:timers/promises";

const puppeteer = createRequire(new URL("../../.cache/firefox/", import.meta.url))("puppeteer-core");
const plan = JSON.parse(readFileSync(process.argv[2], "utf-8"));
const LOCKED = 650; // milliseconds after which a second tap counts

/** A Firefox with the profile of the plan's folder, with a window as on a phone. */
function started() {
  return puppeteer.launch({
    browser: "firefox",
    executablePath: plan.firefox,
    headless: true,
    userDataDir: plan.profile,
    defaultViewport: { width: 360, height: 740 },
  });
}

/** A page, with what goes wrong on it and what it asks of other hosts. */
async function watched(browser) {
  const page = await browser.newPage();
  const wrong = [];
  const abroad = [];
  page.on("console", (said) => ["error", "warn"].includes(said.type()) && wrong.push(said.text()));
  page.on("pageerror", (error) => wrong.push(String(error)));
  page.on("request", (asked) => [plan.address, "data:"].some((own) => asked.url().startsWith(own)) || abroad.push(asked.url()));
  return { page, wrong, abroad };
}

/** Each page of the plan: what goes wrong, what is beyond a phone, and its print as a file of its name. */
async function visits() {
  const browser = await started();
  const found = {};
  for (const [kind, path] of Object.entries(plan.pages)) {
    const { page, wrong, abroad } = await watched(browser);
    await page.goto(plan.address + path);
    await pause(300);
    const beyond = await page.evaluate(plan.beyond);
    await page.pdf({ path: `${plan.folder}/${kind}.pdf`, format: "A4" });
    found[kind] = { wrong, abroad, beyond };
    await page.close();
  }
  await browser.close();
  return found;
}

/** The name of the screen that shows. */
const shown = (page) => page.$eval(".screen", (screen) => screen.id);

/** Do what a session's screen asks for next. */
async function advance(page) {
  const screen = await shown(page);
  const act = { rest: "next", hold: "stop" }[screen] ?? ((await page.$("[data-act=hold]")) ? "hold" : "done");
  await page.$eval("main header", (header) => (header.dataset.old = ""));
  await pause(screen === "hold" ? 5_500 : LOCKED);
  await page.click(`[data-act=${act}]`);
  await page.waitForSelector("main header:not([data-old])");
}

/** A session that is kept, begun without a network, killed after some taps, gone on with, and walked to its end. */
async function session() {
  let browser = await started();
  let { page, wrong } = await watched(browser);
  await page.goto(plan.address + plan.session);
  await (await page.waitForSelector("[data-act=keep]")).click();
  await page.waitForFunction(() => document.querySelector(".offline").innerText.includes("Works without a network"));
  await page.setOfflineMode(true);
  await page.reload();
  await (await page.waitForSelector("[data-act=start]")).click();
  await page.waitForSelector("#set");
  for (let taps = 0; taps < plan.taps; taps++) await advance(page);
  const before = await page.$eval("main header", (header) => header.innerText);
  browser.process().kill("SIGKILL");
  await pause(1_000);
  browser = await started();
  const again = await watched(browser);
  page = again.page;
  await page.setOfflineMode(true);
  await page.goto(plan.address + plan.session);
  await (await page.waitForSelector("[data-act=resume]")).click();
  await page.waitForSelector("#set, #rest");
  const after = await page.$eval("main header", (header) => header.innerText);
  while ((await shown(page)) !== "end") await advance(page);
  const end = await page.$eval("h1", (heading) => heading.innerText);
  await browser.close();
  return { before, after, end, wrong: [...wrong, ...again.wrong] };
}

console.log(JSON.stringify(plan.session ? await session() : await visits()));
