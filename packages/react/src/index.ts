// The public face of @homeroom/react.
export { forgetPerson, invalidate, type Stale } from "./cache.ts";
export type { HomeroomInfiniteQueries, Unpaged } from "./infinite.ts";
export type { Area, CallKey, InfiniteKey, Namespace, PersonId, PersonKey } from "./keys.ts";
export { type LiveBridge, liveBridge } from "./live.ts";
export type { HomeroomMutations } from "./mutation.ts";
export {
  type HomeroomOptions,
  HomeroomProvider,
  type HomeroomProviderProps,
  homeroomOptions,
  useHomeroom,
} from "./provider.ts";
export type { HomeroomQueries } from "./query.ts";
export { type Conversation, hasUnsent } from "./sent.ts";
export {
  type Enclosure,
  type SendingState,
  useSending,
  type WaitingMessage,
  type Words,
} from "./use-sending.ts";
