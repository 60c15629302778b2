export * from "./admin-api"
export * from "./store-api"
