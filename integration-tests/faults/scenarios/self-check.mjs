import { drain } from "../lib/drain.mjs"
import { openStage } from "../lib/stage.mjs"

/**
 * Proves that the harness can fail: the database undoes what the plugin
 * writes, and the judge must say so. A message that was settled as sent is
 * due again, once, and that it was accepted is forgotten; another one is settled though nobody sent it; a third is
 * held for ever.
 */
export const selfCheck = {
  name: "self-check: sabotage is found",
  workers: 1,
  async run(world, { touches, progress }) {
    const stage = await openStage(world, { name: this.name, workers: 1 })
    try {
      await stage.seed({ count: touches, position: "1" })
      await stage.db.query(SABOTAGE)
      await drain(stage)
      await stage.db.query(
        `UPDATE recovery_touch SET state = 'claimed', settled_at = NULL
          WHERE id = 'rtch_000000000003'`
      )
      const { figures, broken } = await stage.judge()
      const doubled = figures.accepted_twice_not_knowingly
      progress(`found ${doubled} doubled, ${figures.lost} lost`)
      const found =
        doubled === touches - 1 && figures.lost === 2 && broken.length >= 3
      return {
        figures: { touches: figures.touches },
        broken: found
          ? []
          : [`sabotage was not found: ${JSON.stringify({ figures, broken })}`],
        measured: { doubled_found: doubled, lost_found: figures.lost },
        faults: doubled,
      }
    } finally {
      await stage.close()
    }
  },
}

const SABOTAGE = `
  CREATE FUNCTION sabotage() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    IF NEW.id = 'rtch_000000000002' THEN
      NEW.state := 'sent';
    ELSIF NEW.state = 'sent' AND NEW.attempt = 1 THEN
      NEW.state := 'due';
      NEW.settled_at := NULL;
    END IF;
    RETURN NEW;
  END $$;
  CREATE TRIGGER sabotage BEFORE UPDATE ON recovery_touch
    FOR EACH ROW EXECUTE FUNCTION sabotage();
  CREATE FUNCTION forget() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    NEW.outcome := NULL;
    RETURN NEW;
  END $$;
  CREATE TRIGGER forget BEFORE UPDATE ON recovery_attempt
    FOR EACH ROW EXECUTE FUNCTION forget();
  UPDATE recovery_touch SET attempt = 0 WHERE id = 'rtch_000000000002'`
