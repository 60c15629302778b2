export * from "./admin-api"
export * from "./admin-audience"
export * from "./admin-consent"
export * from "./store-api"
