import { signIn } from "./admin.mjs"

const FAST = ["8s", "25s", "45s"]

/**
 * `--fast` turns the hours between the messages into seconds and remembers
 * what they were; a usual start puts them back.
 */
export async function setDelays({ fast, state, backendUrl }) {
  const { usualDelays } = state.values
  if (!fast && !usualDelays) {
    return
  }
  const admin = await signIn(backendUrl)
  const { sequences } = await admin("/recovery/sequences")
  const steps = sequences.flatMap(({ id, steps }) =>
    steps.map((step) => ({ ...step, path: `/recovery/sequences/${id}` }))
  )
  // Each delay must be longer than the one before it, at every moment.
  for (const { id, path, position } of fast ? steps : steps.reverse()) {
    const delay = fast ? FAST[position - 1] : usualDelays[id]
    if (delay) {
      await admin(`${path}/steps/${id}`, { delay })
    }
  }
  const before = Object.fromEntries(steps.map(({ id, delay }) => [id, delay]))
  state.save({ usualDelays: fast ? (usualDelays ?? before) : null })
}
