// `@homeroom/react/rosters`: a school's roster, as options of TanStack Query.
import type { Homeroom } from "@homeroom/client";
import type {
  ApplyRosterInput,
  PreviewRosterInput,
  RosterApplied,
  RosterPreview,
} from "@homeroom/client/rosters";
import type { PersonId } from "./keys.ts";
import { type Writing, whenCalled, writing } from "./mutation.ts";

/**
 * For `useMutation`, as one person.
 *
 * @example
 * const preview = useMutation(rosterMutations(useHomeroom()).previewRoster());
 */
export function rosterMutations(as: { homeroom: Homeroom; personId: PersonId }): {
  previewRoster: () => Writing<PreviewRosterInput, RosterPreview>;
  /** Makes everything old. */
  applyRoster: () => Writing<ApplyRosterInput, RosterApplied>;
} {
  const load = () => import("@homeroom/client/rosters");
  return {
    previewRoster: writing(
      as,
      ["rosters", "previewRoster"],
      [],
      whenCalled(load, ({ previewRoster }, homeroom, input: PreviewRosterInput) =>
        previewRoster(homeroom, input),
      ),
    ),
    applyRoster: writing(
      as,
      ["rosters", "applyRoster"],
      "everything",
      whenCalled(load, ({ applyRoster }, homeroom, input: ApplyRosterInput) => applyRoster(homeroom, input)),
    ),
  };
}
