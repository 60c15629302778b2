import { parseArgs } from "node:util"

const OPTIONS = {
  only: { type: "string", multiple: true, default: [] },
  quick: { type: "boolean", default: false },
  set: { type: "string", multiple: true, default: [] },
  strict: { type: "boolean", default: false },
  json: { type: "string" },
  profile: { type: "string" },
  help: { type: "boolean", default: false },
}

export function usage(benchmarks) {
  return `npm run bench -- [flags]
  --only NAME        only this one; may be repeated
  --quick            smaller sizes: rougher figures, sooner
  --set NAME.SIZE=N  another size, such as send.touches=20000; may be repeated
  --strict           end with 1 when a goal is missed
  --json FILE        write all figures to a file as well
  --profile DIR      write a CPU profile of every process that is measured
  --help             this text

  names and sizes (quick ones behind the slash):
${benchmarks.map(({ name, sizes }) => `    ${name.padEnd(10)} ${sizesOf(sizes)}`).join("\n")}`
}

function sizesOf(sizes) {
  return Object.entries(sizes)
    .map(([name, [usual, quick]]) => `${name} ${usual}/${quick}`)
    .join(", ")
}

/** Throws with one clear sentence when the command line makes no sense. */
export function readFlags(args, benchmarks) {
  let flags
  try {
    flags = parseArgs({ args, options: OPTIONS }).values
  } catch (error) {
    const [reason] = error.message.split(". ")
    throw new Error(
      `${reason.replace(/\.$/, "")}: see npm run bench -- --help.`
    )
  }
  const names = benchmarks.map(({ name }) => name)
  const unknown = flags.only.find((name) => !names.includes(name))
  if (unknown) {
    throw new Error(
      `There is no benchmark "${unknown}": choose from ${names.join(", ")}.`
    )
  }
  return { ...flags, sizes: chooseSizes(benchmarks, flags) }
}

function chooseSizes(benchmarks, { quick, set }) {
  const sizes = Object.fromEntries(
    benchmarks.map(({ name, sizes }) => [
      name,
      Object.fromEntries(
        Object.entries(sizes).map(([size, values]) => [
          size,
          values[quick ? 1 : 0],
        ])
      ),
    ])
  )
  for (const text of set) {
    const [, name, size, value] = /^(\w+)\.(\w+)=(\d+)$/.exec(text) ?? []
    if (sizes[name]?.[size] === undefined) {
      throw new Error(
        `--set ${text} makes no sense: see npm run bench -- --help.`
      )
    }
    sizes[name][size] = Number(value)
  }
  return sizes
}
