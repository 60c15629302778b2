import { moduleTestsTogether } from "../../support/module-test"

moduleTestsTogether(1)
