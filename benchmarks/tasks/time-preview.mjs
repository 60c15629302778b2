/** How long a preview of a rule, and a bare count of all people, take. */
export default async function timePreview({ container, source }, { rule }) {
  const recovery = container.resolve("recovery")
  const { previewAudience } = source("workflows/audience/preview-audience")
  const bareAt = performance.now()
  await recovery.read((db) =>
    db.execute("SELECT count(*) FROM recovery_profile")
  )
  const previewAt = performance.now()
  const { people, consenting } = await previewAudience(container, {
    rule,
    now: new Date(),
  })
  return {
    bare: previewAt - bareAt,
    preview: performance.now() - previewAt,
    people,
    consenting,
  }
}
