import type { Knex } from "@medusajs/framework/mikro-orm/knex"

/** What `holdout` says in medusa-config.ts. */
const SHARE = 0.1

/**
 * The plugin draws who is held out by ids, which are new in every database.
 * Here the same seed must tell the same story, so people of the story are drawn
 * by their addresses; and whoever tries the demo by hand is always written to.
 */
const FUNCTION = `
  CREATE OR REPLACE FUNCTION demo_draw_holdout() RETURNS trigger
  LANGUAGE plpgsql AS $$
  DECLARE
    drawn float8;
  BEGIN
    NEW.arm := 'treated';
    NEW.arm_probability := 1;
    IF EXISTS (SELECT FROM demo_story_cart WHERE cart_id = NEW.cart_id) THEN
      SELECT ('x' || substr(md5(address), 5, 8))::bit(32)::bigint / 2.0 ^ 32
        INTO drawn FROM recovery_address WHERE id = NEW.address_id;
      NEW.arm := CASE WHEN drawn < ${SHARE} THEN 'holdout' ELSE 'treated' END;
      NEW.arm_probability := CASE WHEN drawn < ${SHARE}
                                  THEN ${SHARE} ELSE ${1 - SHARE} END;
    END IF;
    RETURN NEW;
  END $$`

const TRIGGER = `
  CREATE OR REPLACE TRIGGER demo_draw_holdout
  BEFORE INSERT ON recovery_enrollment
  FOR EACH ROW EXECUTE FUNCTION demo_draw_holdout()`

let begun = false

/** Once a process is enough. */
export async function drawHoldoutByStory(db: Knex): Promise<void> {
  if (!begun) {
    await db.raw(FUNCTION)
    await db.raw(TRIGGER)
    begun = true
  }
}
