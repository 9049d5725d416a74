// The HTTP request that is being served, for code that lite calls without passing it on.
import { AsyncLocalStorage } from "node:async_hooks";

export const currentRequest: AsyncLocalStorage<Request> = new AsyncLocalStorage();
