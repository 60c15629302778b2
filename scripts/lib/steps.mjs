const isTerminal = process.stdout.isTTY === true
const BEAT = isTerminal ? 200 : 15_000

/**
 * Runs `work` and shows that it is running: a line that counts the seconds in
 * a terminal, a line every quarter of a minute in a log. `work` may call
 * `note(text)` to say how far it is.
 */
export async function step(title, work) {
  const started = Date.now()
  const seconds = () => ((Date.now() - started) / 1000).toFixed(1) + " s"
  let note = ""
  const line = () => `  … ${title}${note && `: ${note}`} (${seconds()})`
  const beat = setInterval(() => say(line(), true), BEAT)
  if (isTerminal) {
    say(line(), true)
  }
  try {
    const result = await work((text) => {
      note = text
    })
    say(`  ✓ ${title}${note && `: ${note}`} (${seconds()})`)
    return result
  } catch (error) {
    say(`  ✗ ${title} (${seconds()})`)
    throw error
  } finally {
    clearInterval(beat)
  }
}

function say(text, passing = false) {
  if (!isTerminal) {
    console.log(text)
    return
  }
  const width = process.stdout.columns || 80
  process.stdout.write(`\r\x1b[2K${text.slice(0, width - 1)}`)
  if (!passing) {
    process.stdout.write("\n")
  }
}
