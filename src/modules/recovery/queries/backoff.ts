/**
 * How long something rests that has failed so often: a minute, then twice as
 * long each time, up to a limit. Both are SQL.
 */
export const backoff = (failures: string, longest: string): string =>
  `LEAST(interval '1 minute' * power(2, LEAST(${failures}, 10)),
         interval '${longest}')`
