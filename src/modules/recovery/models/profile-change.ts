import { model } from "@medusajs/framework/utils"

/** A person whose row for rules is to be made anew; appended, then emptied. */
const ProfileChange = model.define("recovery_profile_change", {
  id: model.autoincrement().primaryKey(),
  contact_id: model.text(),
})

export default ProfileChange
