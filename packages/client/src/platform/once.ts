// Commands that are done once, however often they are sent. The database remembers the answer by the key that
// goes with them (docs/errors.md, `request.mismatch`); a command whose answer got lost is sent with the same key
// when the app calls it again with the same input.
import { newRequestId } from "./request-id.ts";

/** Keys of commands by what they say, as long as it is unknown whether they arrived. */
const unsettled = new WeakMap<object, Map<string, string>>();

/** Commands that are remembered; the oldest is forgotten first. */
const most = 200;

/** The key to send a command with. */
export function keyOf(client: object, command: string): string {
  const keys = unsettled.get(client) ?? new Map<string, string>();
  unsettled.set(client, keys);
  const key = keys.get(command) ?? newRequestId();
  keys.set(command, key);
  const [oldest] = keys.keys();
  if (keys.size > most && oldest !== undefined) keys.delete(oldest);
  return key;
}

/** The command was answered: the next one with the same words is another one. */
export function settle(client: object, command: string): void {
  unsettled.get(client)?.delete(command);
}
