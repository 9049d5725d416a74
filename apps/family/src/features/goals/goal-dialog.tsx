// Writes a goal, or changes one. Whose it is, its course and its measure stay.
import type { Goal, Milestone } from "@homeroom/client";
import { useHomeroom } from "@homeroom/react";
import { useMutation } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { useText } from "../../shared/i18n/i18n.tsx";
import { DayPicker } from "../../shared/ui/date.tsx";
import { Dialog } from "../../shared/ui/dialog.tsx";
import { TextField } from "../../shared/ui/field.tsx";
import { Form, FormActions } from "../../shared/ui/form.tsx";
import { NumberField } from "../../shared/ui/number.tsx";
import { PersonField } from "../../shared/ui/person-field.tsx";
import { SelectField } from "../../shared/ui/select.tsx";
import { Loaded, Skeleton } from "../../shared/ui/states.tsx";
import { tell } from "../../shared/ui/tell.ts";
import { type Learner, useCoursesOf, useLearners } from "./learners.ts";
import { MilestonesField, type Step } from "./milestones-field.tsx";

type Props = {
  goal?: Goal;
  milestones?: Milestone[];
  /** Whose page it is. */
  studentId?: string;
  isOpen: boolean;
  onClose(): void;
};

export function GoalDialog({ goal, milestones = [], studentId, isOpen, onClose }: Props) {
  const t = useText("goals");
  return (
    <Dialog title={goal ? t("change") : t("add")} isOpen={isOpen} onClose={onClose}>
      {goal ? (
        <GoalForm goal={goal} milestones={milestones} onClose={onClose} />
      ) : (
        <NewGoal {...(studentId ? { studentId } : {})} onClose={onClose} />
      )}
    </Dialog>
  );
}

const none = "none";
const measures = ["milestones", "count", "mean"] as const;
type Measure = (typeof measures)[number];

type NewProps = { studentId?: string; onClose(): void };

function NewGoal(props: NewProps) {
  const learners = useLearners();
  return (
    <Loaded query={learners} skeleton={<Skeleton lines={4} />}>
      {(people) => <NewGoalOfOne people={people} {...props} />}
    </Loaded>
  );
}

function NewGoalOfOne({ people, studentId: given, onClose }: NewProps & { people: Learner[] }) {
  const t = useText("goals");
  const [chosen, setChosen] = useState<string | null>(given ?? null);
  const studentId = chosen ?? (people.length === 1 ? (people[0]?.id ?? null) : null);
  const learner = people.find(({ id }) => id === studentId);
  const options = people.map(({ id, name, isMe }) => ({ id, label: isMe ? t("forMe") : name }));
  return (
    <>
      {people.length === 0 && <p className="text-[0.9375rem] text-soft">{t("nobody")}</p>}
      {people.length > 1 && (
        <PersonField
          label={t("whose")}
          placeholder={t("choose")}
          options={options}
          value={studentId}
          onChange={setChosen}
        />
      )}
      {learner && <GoalForm key={learner.id} learner={learner} onClose={onClose} />}
    </>
  );
}

type FormProps = { goal?: Goal; milestones?: Milestone[]; learner?: Learner; onClose(): void };

function GoalForm({ goal, milestones = [], learner, onClose }: FormProps) {
  const t = useText("goals");
  const app = useText("app");
  const navigate = useNavigate();
  const { mutation } = useHomeroom();
  const { mutateAsync: create } = useMutation(mutation.goals.create());
  const { mutateAsync: set } = useMutation(mutation.goals.set());
  const [measure, setMeasure] = useState<Measure>(goal?.measure ?? "milestones");
  const [target, setTarget] = useState(goal?.target ?? (measure === "mean" ? 80 : 10));
  const [startsOn, setStartsOn] = useState(goal?.startsOn ?? "");
  const [dueOn, setDueOn] = useState(goal?.dueOn ?? "");
  const [steps, setSteps] = useState(() =>
    milestones.map(
      ({ id, title, atValue }): Step => ({ key: id, id, title, ...(atValue !== null && { at: atValue }) }),
    ),
  );
  const [courseId, setCourseId] = useState<string>(none);
  const courses = useCoursesOf(learner);
  const courseOptions = courses.map(({ id, title }) => ({ id, label: title }));

  const submit = async (values: FormData) => {
    const given = (name: string) => String(values.get(name) ?? "").trim();
    const subject = given("subject");
    const unit = given("unit");
    const lines = given("milestones")
      .split("\n")
      .map((line) => line.trim())
      .filter((line) => line !== "")
      .map((title) => ({ title }));
    const details = {
      title: given("title"),
      ...(subject && { subject }),
      ...(startsOn && { startsOn }),
      ...(dueOn && { dueOn }),
      ...(measure !== "milestones" && { target }),
      ...(measure === "count" && unit && { unit }),
    };
    if (goal) {
      await set({ goalId: goal.id, ...details, milestones: steps.map(({ key, ...step }) => step) });
      tell(app("saved"));
      onClose();
      return;
    }
    if (!learner) return;
    const goalId = await create({
      studentId: learner.id,
      measure,
      ...(courseId !== none && { courseId }),
      ...details,
      milestones: measure === "milestones" ? lines : steps.map(({ title, at }) => ({ title, at })),
    });
    onClose();
    await navigate({ to: "/goals/$goalId", params: { goalId } });
  };

  return (
    <Form onSubmit={submit}>
      <TextField
        name="title"
        label={t("goal")}
        hint={t("goalHint")}
        defaultValue={goal?.title ?? ""}
        autoFocus
        isRequired
        maxLength={200}
      />
      {!goal && (
        <SelectField
          label={t("measure")}
          options={measures
            .filter((id) => id !== "mean" || courseOptions.length > 0)
            .map((id) => ({ id, label: t(`measure.${id}`) }))}
          value={measure}
          onChange={(next) => {
            setMeasure(next);
            setTarget(next === "mean" ? 80 : 10);
          }}
        />
      )}
      {measure === "milestones" && !goal && (
        <TextField name="milestones" label={t("milestones")} hint={t("milestonesHint")} rows={4} isRequired />
      )}
      {measure !== "milestones" && (
        <NumberField
          name="target"
          label={measure === "mean" ? t("targetMean") : t("target")}
          value={target}
          onChange={setTarget}
          minValue={1}
          maxValue={measure === "mean" ? 100 : 1_000_000}
          isRequired
        />
      )}
      {(goal || measure !== "milestones") && (
        <MilestonesField
          steps={steps}
          target={measure === "milestones" ? undefined : target}
          onChange={setSteps}
        />
      )}
      {measure === "count" && (
        <TextField
          name="unit"
          label={t("unit")}
          hint={t("unitHint")}
          defaultValue={goal?.unit ?? ""}
          maxLength={40}
        />
      )}
      {!goal && courseOptions.length > 0 && (
        <SelectField
          label={t("course")}
          options={
            measure === "mean" ? courseOptions : [{ id: none, label: t("noCourse") }, ...courseOptions]
          }
          value={courseId === none && measure === "mean" ? null : courseId}
          onChange={setCourseId}
          placeholder={t("choose")}
          isRequired={measure === "mean"}
        />
      )}
      {courseId === none && (
        <TextField name="subject" label={t("subject")} defaultValue={goal?.subject ?? ""} maxLength={100} />
      )}
      <DayPicker label={t("startsOn")} value={startsOn} onChange={setStartsOn} />
      <DayPicker label={t("dueOn")} value={dueOn} onChange={setDueOn} />
      <FormActions label={goal ? app("save") : t("create")} onCancel={onClose} />
    </Form>
  );
}
