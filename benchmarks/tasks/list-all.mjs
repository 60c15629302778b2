const BATCH = 20_000

/** Brings all that happened to carts into the rows of the dashboard's list. */
export default async function listAll({ container, source }) {
  const recovery = container.resolve("recovery")
  const { foldCartChanges } = source(
    "modules/recovery/queries/report/fold-cart-changes"
  )
  const fold = () => recovery.transaction((db) => foldCartChanges(db, BATCH))
  while ((await fold()) === BATCH);
}
