// `@homeroom/react/bulk`: acts on whole groups, as options of TanStack Query. Their code comes with the first use.
import { type AnyHomeroomError, type Homeroom, type Page, type Result, unwrap } from "@homeroom/client";
import type {
  AssignGroupInput,
  BookGroupInput,
  ExportGroupRecordsInput,
  GroupAct,
  GroupActProgress,
  GroupActStudent,
  GroupExportOptions,
  GroupFile,
  GroupPreview,
  ListGroupActStudentsInput,
  ListGroupActsInput,
  MessageGroupInput,
  PreviewGroupInput,
  SetGroupWorkInput,
} from "@homeroom/client/bulk";
import { queryOptions } from "@tanstack/react-query";
import { type PersonId, personKey } from "./keys.ts";
import { type Writing, whenCalled, writing } from "./mutation.ts";

type As = { homeroom: Homeroom; personId: PersonId };
type Bulk = typeof import("@homeroom/client/bulk");

const load = () => import("@homeroom/client/bulk");

function reading<Input, T>(
  { homeroom, personId }: As,
  name: string,
  call: (bulk: Bulk, homeroom: Homeroom, input: Input) => Promise<Result<T>>,
) {
  return (input: Input) =>
    queryOptions<T, AnyHomeroomError>({
      // Beside the calls of `groups`: what makes these old makes these answers old.
      queryKey: [...personKey(personId), "groups", name, input],
      queryFn: ({ signal }) => unwrap(whenCalled(load, call)(input, homeroom.with({ signal }))),
      retry: false,
    });
}

type Reading<Input, T> = (input: Input) => ReturnType<typeof queryOptions<T, AnyHomeroomError>>;

/**
 * For `useQuery`, as one person.
 *
 * @example
 * const { data } = useQuery(bulkQueries(useHomeroom()).acts({ groupId }));
 */
export function bulkQueries(as: As): {
  preview: Reading<PreviewGroupInput, GroupPreview>;
  acts: Reading<ListGroupActsInput, Page<GroupAct>>;
  students: Reading<ListGroupActStudentsInput, Page<GroupActStudent>>;
} {
  return {
    preview: reading(as, "previewGroup", ({ previewGroup }, homeroom, input: PreviewGroupInput) =>
      previewGroup(homeroom, input),
    ),
    acts: reading(as, "acts", ({ listGroupActs }, homeroom, input: ListGroupActsInput) =>
      listGroupActs(homeroom, input),
    ),
    students: reading(
      as,
      "actStudents",
      ({ listGroupActStudents }, homeroom, input: ListGroupActStudentsInput) =>
        listGroupActStudents(homeroom, input),
    ),
  };
}

/**
 * For `useMutation`, as one person. Each act makes old what it changes.
 *
 * @example
 * const { mutate } = useMutation(bulkMutations(useHomeroom()).message());
 */
export function bulkMutations(as: As): {
  message: () => Writing<MessageGroupInput, GroupActProgress>;
  book: () => Writing<BookGroupInput, GroupActProgress>;
  assign: () => Writing<AssignGroupInput, GroupActProgress>;
  setWork: () => Writing<SetGroupWorkInput, GroupActProgress>;
  goOn: () => Writing<{ actId: string }, GroupActProgress>;
  stop: () => Writing<{ actId: string }, GroupActProgress>;
  /** With the same `kept` it goes on where an error stopped it. */
  exportRecords: () => Writing<ExportGroupRecordsInput & GroupExportOptions, GroupFile[]>;
} {
  const messages = ["groups", "threads", "contacts", "messages"] as const;
  const lessons = ["groups", "bookings"] as const;
  return {
    message: writing(
      as,
      ["bulk", "message"],
      messages,
      whenCalled(load, ({ messageGroup }, homeroom, input: MessageGroupInput) =>
        messageGroup(homeroom, input),
      ),
    ),
    book: writing(
      as,
      ["bulk", "book"],
      lessons,
      whenCalled(load, ({ bookGroup }, homeroom, input: BookGroupInput) => bookGroup(homeroom, input)),
    ),
    assign: writing(
      as,
      ["bulk", "assign"],
      lessons,
      whenCalled(load, ({ assignGroup }, homeroom, input: AssignGroupInput) => assignGroup(homeroom, input)),
    ),
    setWork: writing(
      as,
      ["bulk", "setWork"],
      ["groups", "portal"],
      whenCalled(load, ({ setGroupWork }, homeroom, input: SetGroupWorkInput) =>
        setGroupWork(homeroom, input),
      ),
    ),
    goOn: writing(
      as,
      ["bulk", "goOn"],
      [...messages, "bookings"],
      whenCalled(load, ({ continueGroupAct }, homeroom, input: { actId: string }) =>
        continueGroupAct(homeroom, input),
      ),
    ),
    stop: writing(
      as,
      ["bulk", "stop"],
      ["groups"],
      whenCalled(load, ({ stopGroupAct }, homeroom, input: { actId: string }) =>
        stopGroupAct(homeroom, input),
      ),
    ),
    exportRecords: writing(
      as,
      ["bulk", "exportRecords"],
      [],
      whenCalled(
        load,
        (
          { exportGroup },
          homeroom,
          { kept, onProgress, ...input }: ExportGroupRecordsInput & GroupExportOptions,
        ) => exportGroup(homeroom, input, { kept, onProgress }),
      ),
    ),
  };
}
