import { storeTestsTogether } from "../../support/store-test"

storeTestsTogether(1)
