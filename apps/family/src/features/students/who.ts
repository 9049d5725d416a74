import { useMe } from "../../shared/data/me.ts";

/** The end of a text's name: a guardian has children, a tutor or an agent acts for students. */
export function useWho(): "" | ".learners" {
  return useMe().is("client") ? "" : ".learners";
}
