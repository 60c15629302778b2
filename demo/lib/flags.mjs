import { parseArgs } from "node:util"

const OPTIONS = {
  reset: { type: "boolean", default: false },
  exit: { type: "boolean", default: false },
  fast: { type: "boolean", default: false },
  json: { type: "string" },
  seed: { type: "string", default: "7" },
  data: { type: "string" },
  help: { type: "boolean", default: false },
}

export const USAGE = `npm run demo -- [flags]
  --reset      throw the demo's data away and start over
  --fast       without the fortnight: the numbers are yours alone
  --exit       play the fortnight, print a summary and end
  --json FILE  with --exit: write the summary to a file as well
  --seed N     another story (default 7)
  --data DIR   keep the demo's data elsewhere than in demo/.demo
  --help       this text`

/** Throws with one clear sentence when the command line makes no sense. */
export function readFlags(args) {
  let flags
  try {
    flags = parseArgs({ args, options: OPTIONS }).values
  } catch (error) {
    const [reason] = error.message.split(". ")
    throw new Error(`${reason.replace(/\.$/, "")}: see npm run demo -- --help.`)
  }
  const seed = Number(flags.seed)
  if (!/^\d{1,9}$/.test(flags.seed)) {
    throw new Error("--seed takes a whole number, for example --seed 7.")
  }
  if (flags.json !== undefined && !flags.exit) {
    throw new Error("--json goes with --exit, which makes the summary.")
  }
  if (flags.fast && flags.exit) {
    throw new Error(
      "--fast leaves out the fortnight and --exit plays it: " +
        "choose one of them."
    )
  }
  return { ...flags, seed }
}
