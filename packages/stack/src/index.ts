export { type Clone, type Database, type DatabaseOptions, startDatabase } from "./database.ts";
export { StackError } from "./errors.ts";
