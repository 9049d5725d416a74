// `homeroom.goals`: what students are to reach, and how far they are.
import * as z from "zod/mini";
import { goalMeasure, goalStatus } from "../learning/rows.ts";
import { date, direction, type InputOf, id, oneOrMany, search, text } from "../platform/fields.ts";
import { listing } from "../platform/listing.ts";
import { method, optionalMethod } from "../platform/method.ts";
import { type ListInputOf, listInput, rangeOf } from "../platform/page.ts";
import type { Result } from "../platform/result.ts";
import { containsFilter } from "../platform/search.ts";
import { nothing } from "../platform/shape.ts";
import type { Page, Transport } from "../platform/transport.ts";
import { type Goal, goal, type Milestone, milestone } from "./rows.ts";

const listGoalsShape = {
  studentId: z.optional(id),
  /** Only those of students in a group that one sees. */
  groupId: z.optional(id),
  /** Finds goals whose title, or whose student's name, contains the text, whatever its case. */
  search: z.optional(search),
  courseId: z.optional(id),
  status: z.optional(oneOrMany(goalStatus)),
  /** Default `dueOn`, active ones first. */
  sort: z._default(z.enum(["dueOn", "title", "studentName", "createdAt"]), "dueOn"),
  /** Default `asc`. */
  direction,
};
export interface ListGoalsInput extends ListInputOf<typeof listGoalsShape> {}
const listGoals = listInput(listGoalsShape);
const sorts = {
  dueOn: "due_on",
  title: "title",
  studentName: "student_name",
  createdAt: "created_at",
} as const;

const detailsShape = {
  /** Up to 200 characters. */
  title: text(200),
  /** A mean above 0 and up to 100 percent, or a whole number to count up to; none for milestones. */
  target: z.optional(z.number().check(z.minimum(0), z.maximum(1_000_000))),
  /** What is counted, such as `books`. Up to 40 characters. */
  unit: z.optional(text(40)),
  /** Up to 100 characters. */
  subject: z.optional(text(100)),
  startsOn: z.optional(date),
  dueOn: z.optional(date),
  /**
   * Up to 30. `at`: the mean or number that reaches it; none in a goal of milestones, which somebody marks. `id`, with
   * `set`: which of the goal's milestones it is, under whatever title.
   */
  milestones: z.optional(
    z
      .array(z.strictObject({ title: text(200), at: z.optional(z.number()), id: z.optional(id) }))
      .check(z.maxLength(30)),
  ),
};
const createGoalShape = {
  studentId: id,
  measure: goalMeasure,
  /** Required for a mean. */
  courseId: z.optional(id),
  ...detailsShape,
};
export interface CreateGoalInput extends InputOf<typeof createGoalShape> {}
const createGoal = z.strictObject(createGoalShape);

const setGoalShape = { goalId: id, ...detailsShape };
export interface SetGoalInput extends InputOf<typeof setGoalShape> {}
const setGoal = z.strictObject(setGoalShape);

const markMilestoneShape = { milestoneId: id, isReached: z.boolean() };
export interface MarkMilestoneInput extends InputOf<typeof markMilestoneShape> {}
const markMilestone = z.strictObject(markMilestoneShape);

const countGoalShape = {
  goalId: id,
  /** What is added; below zero to correct. */
  amount: z.int().check(z.minimum(-1_000_000), z.maximum(1_000_000)),
};
export interface CountGoalInput extends InputOf<typeof countGoalShape> {}
const countGoal = z.strictObject(countGoalShape);

const ofGoal = z.strictObject({ goalId: id });

export interface GoalsNamespace {
  /**
   * Goals: one's own as a student, of students whose progress one may view, and of those whom one teaches: searched, of
   * one group, sorted.
   *
   * Errors: `auth.required`, `group.not_found`, `validation.failed`.
   *
   * @example
   * const { data } = await homeroom.goals.list({ studentId, status: "active" });
   */
  list(input?: ListGoalsInput): Promise<Result<Page<Goal>>>;

  /**
   * One goal. Errors: `auth.required`, `goal.not_found`, `validation.failed`.
   *
   * @example
   * const { data: goal } = await homeroom.goals.get({ goalId });
   */
  get(input: { goalId: string }): Promise<Result<Goal>>;

  /**
   * The milestones of a goal, in order. Errors: those of `list`.
   *
   * @example
   * const { data: milestones } = await homeroom.goals.milestones({ goalId });
   */
  milestones(input: { goalId: string }): Promise<Result<Milestone[]>>;

  /**
   * Writes a goal. A mean and a number reach it and its milestones by themselves, once; milestones without `at` are
   * marked. Who reads it is told when it is reached. Returns its id.
   *
   * Errors: `auth.required`, `student.not_found`, `course.not_found`, `goal.limit_reached`, `validation.failed`,
   * `rate.limited`.
   *
   * @example
   * const { data: goalId } = await homeroom.goals.create({
   *   studentId, title: "Ten books by summer", measure: "count", target: 10, unit: "books",
   * });
   */
  create(input: CreateGoalInput): Promise<Result<string>>;

  /**
   * Sets title, target, unit, subject, dates and milestones; what is left out is none. A milestone that keeps its id or
   * title, and its value, keeps its state.
   *
   * Errors: `auth.required`, `goal.not_found`, `permission.denied`, `validation.failed`, `rate.limited`.
   *
   * @example
   * await homeroom.goals.set({ goalId, title: "Twelve books by summer", target: 12, unit: "books" });
   */
  set(input: SetGoalInput): Promise<Result<null>>;

  /**
   * Marks a milestone reached, or takes that back. Errors: those of `set`, `milestone.not_found`, and `goal.not_open`.
   *
   * @example
   * await homeroom.goals.mark({ milestoneId, isReached: true });
   */
  mark(input: MarkMilestoneInput): Promise<Result<null>>;

  /**
   * Adds to the number of a goal that is counted. Returns the number. Errors: those of `set`, and `goal.not_open`.
   *
   * @example
   * const { data: books } = await homeroom.goals.count({ goalId, amount: 1 });
   */
  count(input: CountGoalInput): Promise<Result<number>>;

  /**
   * Drops a goal that was not reached; it stays in the list. Errors: those of `set`, and `goal.not_open`.
   *
   * @example
   * await homeroom.goals.drop({ goalId });
   */
  drop(input: { goalId: string }): Promise<Result<null>>;

  /**
   * Takes a dropped goal up again. Errors: those of `set`.
   *
   * @example
   * await homeroom.goals.resume({ goalId });
   */
  resume(input: { goalId: string }): Promise<Result<null>>;

  /**
   * Deletes a goal with its milestones. Errors: those of `set`.
   *
   * @example
   * await homeroom.goals.delete({ goalId });
   */
  delete(input: { goalId: string }): Promise<Result<null>>;
}

export function goalsNamespace(transport: Transport): GoalsNamespace {
  const { supabase } = transport;
  return {
    list: optionalMethod(listGoals, (input) => {
      const { studentId, groupId, search, courseId, status, sort, direction, ...paging } = input;
      return transport.page(
        (options) => {
          let query = listing(transport, "my_goals", "list_goals_in_group", { groupId }, "*", options);
          if (search) query = query.or(containsFilter(["title", "student_name"], search));
          if (studentId) query = query.eq("student_id", studentId);
          if (courseId) query = query.eq("course_id", courseId);
          if (status) query = query.in("status", status);
          if (sort === "dueOn") query = query.order("status");
          return query.order(sorts[sort], { ascending: direction === "asc", nullsFirst: false }).order("id");
        },
        goal,
        rangeOf(paging),
      );
    }),
    get: method(ofGoal, ({ goalId }) =>
      transport.row(() => supabase.from("my_goals").select("*").eq("id", goalId), goal, "goal.not_found"),
    ),
    milestones: method(ofGoal, ({ goalId }) =>
      transport.rows(
        () =>
          supabase.from("my_goal_milestones").select("*").eq("goal_id", goalId).order("position").order("id"),
        milestone,
      ),
    ),
    create: method(createGoal, (input) => transport.call("create_goal", input, z.guid(), { once: true })),
    set: method(setGoal, (input) => transport.call("set_goal", input, nothing, { repeatable: true })),
    mark: method(markMilestone, (input) =>
      transport.call("mark_milestone", input, nothing, { repeatable: true }),
    ),
    count: method(countGoal, (input) => transport.call("count_goal", input, z.int(), { once: true })),
    drop: method(ofGoal, (input) => transport.call("drop_goal", input, nothing, { repeatable: true })),
    resume: method(ofGoal, (input) => transport.call("resume_goal", input, nothing, { repeatable: true })),
    delete: method(ofGoal, (input) => transport.call("delete_goal", input, nothing, { once: true })),
  };
}
