/** By what lists of students can be sorted; each is named by a text `sort.<id>` of groups. */
export const listSorts = {
  fullName: "asc",
  studentName: "asc",
  title: "asc",
  name: "asc",
  createdAt: "asc",
  enrolledAt: "desc",
  dueOn: "asc",
  status: "asc",
  progress: "desc",
  score: "desc",
  students: "desc",
  lessons: "desc",
  attendancePercentage: "asc",
  meanPercentage: "asc",
  goalsReached: "desc",
} as const;
export type ListSort = keyof typeof listSorts;
