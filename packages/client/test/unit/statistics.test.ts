// Numbers: what is asked for, and rows as the API sends them.
import { expect, test } from "vitest";
import { listStatistics, readStatistics } from "../../src/statistics/statistics.ts";
import { fakeServer, json, someId } from "../support/fake-server.ts";

const row = {
  part_id: null,
  name: null,
  week: "2026-03-02",
  students: 3,
  active_students: 2,
  lessons: 4,
  attended: 3,
  missed: 1,
  not_recorded: 0,
  attendance_percentage: 75,
  grades: 0,
  mean_percentage: null,
  goals_reached: 1,
};

test("all students at once are one row", async () => {
  const { homeroom, sent } = fakeServer(() => json([{ ...row, week: null }]));
  const { data } = await readStatistics(homeroom, { groupId: someId, from: "2026-03-01" });
  expect(data).toMatchObject({ week: null, attendancePercentage: 75, meanPercentage: null });
  expect(sent[0]?.body).toEqual({
    p_group_id: someId,
    p_from: "2026-03-01",
  });
});

test("parts come a page at a time", async () => {
  const { homeroom, sent } = fakeServer(() => json([row, row]));
  const { data } = await listStatistics(homeroom, { by: "student", courseId: someId, limit: 20, page: 3 });
  expect(data?.map(({ week }) => week)).toEqual(["2026-03-02", "2026-03-02"]);
  expect(sent[0]?.body).toEqual({
    p_by: "student",
    p_course_id: someId,
    p_limit: 20,
    p_offset: 40,
  });
});

test("a part that is not there is refused before anything is sent", async () => {
  const { homeroom, sent } = fakeServer(() => json([]));
  const input = { by: "week", from: "March" } as const;
  expect((await listStatistics(homeroom, input)).error?.code).toBe("validation.failed");
  expect((await readStatistics(homeroom)).error?.code).toBe("response.invalid");
  expect(sent).toHaveLength(1);
});
