export const sorts = ["fullName", "addedAt"] as const;
export type Sort = (typeof sorts)[number];

export function isSort(value: unknown): value is Sort {
  return sorts.some((sort) => sort === value);
}

/** Who is newest comes first. */
export const directions: Record<Sort, "asc" | "desc"> = { fullName: "asc", addedAt: "desc" };
