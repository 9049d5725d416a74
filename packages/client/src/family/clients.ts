// `homeroom.clients`: the clients of an agent and their students; the agents of a client.
import { type Agent, agent, type Client, type ClientStudent, client, clientStudent } from "../people/rows.ts";
import { method, optionalMethod } from "../platform/method.ts";
import { type ListInputOf, listInput, type PagingInput, rangeOf } from "../platform/page.ts";
import type { Result } from "../platform/result.ts";
import type { Page, Transport } from "../platform/transport.ts";
import { clientOrderShape, selectClientStudents } from "./client-list.ts";
import { type Unlinked, unlinked } from "./rows.ts";
import { type UnlinkInput, unlink } from "./students.ts";

export interface ListClientStudentsInput extends ListInputOf<typeof clientOrderShape> {}
const listClientStudents = listInput(clientOrderShape);

export interface ClientsNamespace {
  /**
   * The signed-in agent's clients, by name. New ones are invited with `invitations.send`.
   *
   * Errors: `auth.required`, `validation.failed`.
   *
   * @example
   * const { data } = await homeroom.clients.list();
   */
  list(input?: PagingInput): Promise<Result<Page<Client>>>;

  /**
   * Students for whom the agent's clients may book: searched, of one client, of one group, sorted. To book for one,
   * pass `clientId` as the booking's `guardianId`.
   *
   * Errors: `auth.required`, `group.not_found`, `validation.failed`.
   *
   * @example
   * const { data } = await homeroom.clients.students({ clientId });
   */
  students(input?: ListClientStudentsInput): Promise<Result<Page<ClientStudent>>>;

  /**
   * Agents who may book for the signed-in client, by name. `unlink` ends that.
   *
   * Errors: `auth.required`, `validation.failed`.
   *
   * @example
   * const { data: agents } = await homeroom.clients.agents();
   */
  agents(input?: PagingInput): Promise<Result<Page<Agent>>>;

  /**
   * Ends the link between an agent and a client; for either of them, and admins.
   *
   * Errors: `auth.required`, `link.not_found`, `link.has_active_bookings` (detail: their ids),
   * `validation.failed`, `rate.limited`.
   *
   * @example
   * await homeroom.clients.unlink({ linkId, onActiveBookings: "cancel" });
   */
  unlink(input: UnlinkInput): Promise<Result<Unlinked>>;
}

// Once for all clients: `with` makes a new one for each call.
const pageInput = listInput({});

export function clientsNamespace(transport: Transport): ClientsNamespace {
  return {
    list: optionalMethod(pageInput, (input) =>
      transport.page(
        (options) =>
          transport.supabase
            .from("my_clients")
            .select("*", options)
            .order("full_name", { nullsFirst: false })
            .order("link_id"),
        client,
        rangeOf(input),
      ),
    ),
    agents: optionalMethod(pageInput, (input) =>
      transport.page(
        (options) =>
          transport.supabase
            .from("my_agents")
            .select("*", options)
            .order("full_name", { nullsFirst: false })
            .order("link_id"),
        agent,
        rangeOf(input),
      ),
    ),
    students: optionalMethod(listClientStudents, (input) =>
      transport.page(selectClientStudents(transport, input, "*"), clientStudent, rangeOf(input)),
    ),
    unlink: method(unlink, (input) => transport.call("unlink_client", input, unlinked, { once: true })),
  };
}
