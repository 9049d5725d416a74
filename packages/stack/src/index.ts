export type { Classroom } from "../../fakes/src/google/classroom.ts";
export { clickThrough } from "../../fakes/src/google/consent.ts";
export type { ErrorRate, Fault } from "../../fakes/src/google/faults.ts";
export type { Message } from "../../fakes/src/resend/messages.ts";
export { type Clone, type Database, type DatabaseOptions, startDatabase } from "./database.ts";
export { StackError } from "./errors.ts";
export type { Interceptor, Mailbox } from "./mailbox/mailbox.ts";
export { type Running, runningStack } from "./running.ts";
export { type Stack, type StackOptions, startStack, type Task } from "./stack.ts";
