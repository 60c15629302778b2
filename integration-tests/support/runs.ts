/**
 * How many cases a property is tried with against a database: as many as a
 * fast suite has time for, other ones each time. PROPERTY_RUNS=10 tries ten
 * times as many.
 */
export const runs = (usual: number): number =>
  Math.ceil(usual * Number(process.env.PROPERTY_RUNS ?? 1))
