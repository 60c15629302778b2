import fs from "node:fs"
import os from "node:os"
import path from "node:path"

const NAMES = [
  "chromium",
  "chromium-browser",
  "google-chrome-stable",
  "google-chrome",
  "chrome",
]
const FIXED = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
  "C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe",
]

/**
 * The path of a Chromium or Chrome: the one CHROME_PATH names, one on the
 * PATH, one in its usual place, or one that Playwright downloaded.
 */
export function findChromium(env = process.env) {
  if (env.CHROME_PATH) {
    return isFile(env.CHROME_PATH) ? env.CHROME_PATH : undefined
  }
  const onPath = (env.PATH ?? "")
    .split(path.delimiter)
    .flatMap((dir) => NAMES.map((name) => path.join(dir, name)))
  return [...onPath, ...FIXED, ...playwrightBrowsers(env)].find(isFile)
}

function playwrightBrowsers(env) {
  const home = os.homedir()
  const caches = [
    env.PLAYWRIGHT_BROWSERS_PATH,
    path.join(home, ".cache", "ms-playwright"),
    path.join(home, "Library", "Caches", "ms-playwright"),
    path.join(home, "AppData", "Local", "ms-playwright"),
  ].filter((dir) => dir && fs.existsSync(dir))
  return caches.flatMap((cache) =>
    fs
      .readdirSync(cache)
      .filter((name) => /^chromium-\d+$/.test(name))
      .flatMap((name) => builds(path.join(cache, name)))
  )
}

function builds(dir) {
  return [
    path.join(dir, "chrome-linux", "chrome"),
    path.join(dir, "chrome-linux64", "chrome"),
    path.join(dir, "chrome-win", "chrome.exe"),
    path.join(dir, "chrome-win64", "chrome.exe"),
    ...["chrome-mac", "chrome-mac-arm64"].map((mac) =>
      path.join(dir, mac, "Chromium.app", "Contents", "MacOS", "Chromium")
    ),
  ]
}

function isFile(name) {
  return fs.existsSync(name) && fs.statSync(name).isFile()
}
