export const sorts = ["fullName", "email", "dateOfBirth", "activeBookingCount", "linkedAt"] as const;
export type Sort = (typeof sorts)[number];

export function isSort(value: unknown): value is Sort {
  return sorts.some((sort) => sort === value);
}

/** What has most, or is newest, comes first. */
export const directions: Record<Sort, "asc" | "desc"> = {
  fullName: "asc",
  email: "asc",
  dateOfBirth: "asc",
  activeBookingCount: "desc",
  linkedAt: "desc",
};
