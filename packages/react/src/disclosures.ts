// `@homeroom/react/disclosures`: what left Homeroom about a student, as options of TanStack Query. Its code comes with
// the first use.
import type { AnyHomeroomError, Homeroom, Page, Result } from "@homeroom/client";
import type {
  CorrectDisclosureInput,
  Disclosure,
  DisclosuresOfInput,
  ListDisclosuresInput,
  RecordDisclosureInput,
  RecordedDisclosure,
} from "@homeroom/client/disclosures";
import { queryOptions } from "@tanstack/react-query";
import { ask } from "./ask.ts";
import { type PersonId, personKey } from "./keys.ts";
import { type Writing, whenCalled, writing } from "./mutation.ts";

type As = { homeroom: Homeroom; personId: PersonId };
type Disclosures = typeof import("@homeroom/client/disclosures");

const load = () => import("@homeroom/client/disclosures");

function reading<Input, T>(
  { homeroom, personId }: As,
  name: string,
  call: (disclosures: Disclosures, homeroom: Homeroom, input: Input) => Promise<Result<T>>,
) {
  return (input: Input) =>
    queryOptions<T, AnyHomeroomError>({
      // Beside the calls of `privacy`: what makes these old makes these answers old.
      queryKey: [...personKey(personId), "privacy", name, input],
      queryFn: ({ signal, client, queryKey }) =>
        ask({ client, queryKey }, whenCalled(load, call)(input, homeroom.with({ signal }))),
      retry: false,
    });
}

/**
 * For `useQuery`, as one person.
 *
 * @example
 * const { data } = useQuery(disclosureQueries(useHomeroom()).list({ studentId }));
 */
export function disclosureQueries(as: As) {
  return {
    /** For families. */
    list: reading<ListDisclosuresInput, Page<Disclosure>>(
      as,
      "disclosures",
      ({ listDisclosures }, homeroom, input) => listDisclosures(homeroom, input),
    ),
    /** For managers of the student's school, and admins. */
    ofStudent: reading<DisclosuresOfInput, RecordedDisclosure[]>(
      as,
      "disclosuresOf",
      ({ disclosuresOf }, homeroom, input) => disclosuresOf(homeroom, input),
    ),
  };
}

/**
 * For `useMutation`, as one person. Both make the lists old.
 *
 * @example
 * const { mutate } = useMutation(disclosureMutations(useHomeroom()).record());
 */
export function disclosureMutations(as: As): {
  record: () => Writing<RecordDisclosureInput, string>;
  correct: () => Writing<CorrectDisclosureInput, string>;
} {
  return {
    record: writing(
      as,
      ["disclosures", "record"],
      ["privacy"],
      whenCalled(load, ({ recordDisclosure }, homeroom, input: RecordDisclosureInput) =>
        recordDisclosure(homeroom, input),
      ),
    ),
    correct: writing(
      as,
      ["disclosures", "correct"],
      ["privacy"],
      whenCalled(load, ({ correctDisclosure }, homeroom, input: CorrectDisclosureInput) =>
        correctDisclosure(homeroom, input),
      ),
    ),
  };
}
