export type { Classroom } from "./classroom/classroom.ts";
export { clickThrough } from "./classroom/consent.ts";
export type { ErrorRate, Fault } from "./classroom/faults.ts";
export { type Clone, type Database, type DatabaseOptions, startDatabase } from "./database.ts";
export { StackError } from "./errors.ts";
export type { Interceptor, Mailbox } from "./mailbox/mailbox.ts";
export type { Message } from "./mailbox/messages.ts";
export { type Running, runningStack } from "./running.ts";
export { type Stack, type StackOptions, startStack, type Task } from "./stack.ts";
