// Commands that are done once, however often they are sent. The database remembers the answer by the key that
// goes with them (docs/errors.md, `request.mismatch`); a command whose answer got lost is sent with the same key
// when the app calls it again with the same input. Not for long, and not after another command: that may have
// undone the first, and the remembered answer would say what no longer holds. The same words while the first are under
// way are one command, such as a button pressed twice: whoever means two waits for the first answer. Messages and
// bookings have an id of their own each, so what is written or booked twice at once is two.
import { newRequestId } from "./request-id.ts";

type Sent = { key: string; lostAt?: number };

/** Commands by what they say, as long as it is unknown whether they arrived. */
const unsettled = new WeakMap<object, Map<string, Sent>>();

const memoryMs = 5 * 60_000;

function commandsOf(client: object): Map<string, Sent> {
  const commands = unsettled.get(client) ?? new Map<string, Sent>();
  unsettled.set(client, commands);
  return commands;
}

/** The key to send a command with. */
export function keyOf(client: object, command: string, now = Date.now()): string {
  const commands = commandsOf(client);
  const sent = commands.get(command);
  if (sent && now - (sent.lostAt ?? now) < memoryMs) return sent.key;
  const key = newRequestId();
  commands.set(command, { key });
  return key;
}

/** No answer came. The command may have been done. */
export function lose(client: object, command: string, key: string, now = Date.now()): void {
  commandsOf(client).set(command, { key, lostAt: now });
}

/** The command was answered: the next one with the same words is another one, and so is what was lost before. */
export function settle(client: object, command: string): void {
  const commands = commandsOf(client);
  for (const [words, { lostAt }] of commands)
    if (words === command || lostAt !== undefined) commands.delete(words);
}
