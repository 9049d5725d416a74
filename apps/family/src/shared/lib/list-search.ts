/** What the address says of a list of people: it survives a reload and can be sent to somebody. */
export type ListSearch = { search?: string; group?: string; page?: number };

/** What is no answer is left out, and so is what a list shows anyway. */
export function listSearch({ search, group, page }: Record<string, unknown>): ListSearch {
  return {
    ...(typeof search === "string" && search !== "" ? { search } : {}),
    ...(typeof group === "string" && group !== "" ? { group } : {}),
    ...(typeof page === "number" && page > 1 ? { page } : {}),
  };
}
