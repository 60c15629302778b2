/** Scores everybody, so many days from now; how long it took, and its parts. */
export default async function scorePeople({ container, source }, { days }) {
  const recovery = container.resolve("recovery")
  const { keepScores } = source("workflows/audience/score-people")
  const { readScoring } = source("workflows/audience/scoring-cursor")
  const now = new Date(Date.now() + days * 86_400_000)
  const started = performance.now()
  let longest = 0
  // A page at a time, so that the longest can be told.
  for (let page = 0; ; page++) {
    const begun = performance.now()
    await keepScores(recovery, { now, box: { left: 0 } })
    if (page > 0) {
      longest = Math.max(longest, performance.now() - begun)
    }
    if ((await recovery.read(readScoring)).after === null) {
      return { ms: performance.now() - started, longest }
    }
  }
}
