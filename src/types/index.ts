export * from "./admin-api"
export * from "./admin-consent"
export * from "./store-api"
