// A new announcement, with how many people it reaches before it is sent.
import type { CreateEventInput } from "@homeroom/client";
import { useHomeroom } from "@homeroom/react";
import { keepPreviousData, useMutation, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useText } from "../../shared/i18n/i18n.tsx";
import { Checkbox, CheckboxGroup, RadioCard, RadioGroup } from "../../shared/ui/choice.tsx";
import { DayPicker } from "../../shared/ui/date.tsx";
import { Dialog } from "../../shared/ui/dialog.tsx";
import { TextField } from "../../shared/ui/field.tsx";
import { Form, FormActions } from "../../shared/ui/form.tsx";
import { SelectField } from "../../shared/ui/select.tsx";
import { ErrorNote, Loaded, Note, Skeleton } from "../../shared/ui/states.tsx";
import { tell } from "../../shared/ui/tell.ts";
import { types } from "../alerts/routes.ts";
import { AlertDetails, details, type Span } from "./alert-details.tsx";
import { isWithin, type Placed } from "./place-names.ts";
import { useWork } from "./places.ts";
import { usePlaces } from "./use-places.ts";

export function AlertDialog({ isOpen, onClose }: { isOpen: boolean; onClose(): void }) {
  const t = useText("school");
  const { announcesAt } = useWork();
  const targets = usePlaces(["organization", "school", "campus"], (place) => announcesAt(place));
  return (
    <Dialog title={t("announce")} isOpen={isOpen} onClose={onClose} size="medium">
      <Loaded query={targets}>{(rows) => <AlertForm targets={rows} onClose={onClose} />}</Loaded>
    </Dialog>
  );
}

type Target = Placed<"organization" | "school" | "campus">;

/** The chosen places; for families each stands for its campuses, because families read what is for a campus. */
function reachedBy(targets: Target[], chosen: string[], audience: "staff" | "everyone"): Target[] {
  const places = targets.filter(({ id }) => chosen.includes(id));
  if (audience === "staff") return places;
  const within = places.flatMap((place) => {
    const campuses = targets.filter((one) => one.level === "campus" && isWithin(place.id)(one));
    return campuses.length > 0 ? campuses : [place];
  });
  return [...new Set(within)];
}

function AlertForm({ targets, onClose }: { targets: Target[]; onClose(): void }) {
  const t = useText("school");
  const words = useText("words");
  const { mutation } = useHomeroom();
  const { mutateAsync: create } = useMutation(mutation.events.create());
  const [type, setType] = useState<CreateEventInput["type"]>("event");
  const [date, setDate] = useState("");
  const [audience, setAudience] = useState<"staff" | "everyone">("staff");
  const [span, setSpan] = useState<Span>({ startsAt: "", endsAt: "" });
  const [isUrgent, setUrgent] = useState(false);
  const [asksAcknowledgement, setAsks] = useState(false);
  const [chosen, setChosen] = useState<string[]>(targets.length === 1 ? targets.map(({ id }) => id) : []);
  const to = reachedBy(targets, chosen, audience).map(({ level, id }) => ({ level, id }));
  const submit = async (values: FormData) => {
    const title = String(values.get("title"));
    await create({
      title,
      date,
      type,
      targets: to,
      audience,
      isUrgent,
      asksAcknowledgement,
      ...details(values, span),
    });
    tell(t("announced", { title }));
    onClose();
  };
  return (
    <Form onSubmit={submit}>
      <TextField name="title" label={t("alertTitle")} maxLength={200} isRequired autoFocus />
      <div className="grid grid-cols-1 gap-4 sm:grid-cols-2">
        <DayPicker label={t("day")} value={date} onChange={setDate} isRequired />
        <SelectField
          label={t("kind")}
          options={types.map((id) => ({ id, label: words(`event.${id}`) }))}
          value={type}
          onChange={setType}
        />
      </div>
      <AlertDetails span={span} onChange={setSpan} />
      <CheckboxGroup label={t("targets")} value={chosen} onChange={setChosen} isRequired>
        {targets.map(({ id, level, name }) => (
          <Checkbox key={id} value={id}>
            {t(`level.${level}`, { name })}
          </Checkbox>
        ))}
      </CheckboxGroup>
      <RadioGroup
        label={t("audience")}
        value={audience}
        onChange={(value) => setAudience(value === "everyone" ? "everyone" : "staff")}
      >
        <RadioCard value="staff" title={t("audience.staff")} detail={t("staffDetail")} />
        <RadioCard value="everyone" title={t("audience.everyone")} detail={t("everyoneDetail")} />
      </RadioGroup>
      <div>
        <Checkbox isSelected={isUrgent} onChange={setUrgent}>
          {t("markUrgent")}
        </Checkbox>
        <Checkbox isSelected={asksAcknowledgement} onChange={setAsks}>
          {t("askAcknowledgement")}
        </Checkbox>
      </div>
      {to.length > 0 && <Reach targets={to} audience={audience} />}
      <FormActions label={t("send")} onCancel={onClose} />
    </Form>
  );
}

function Reach({
  targets,
  audience,
}: {
  targets: { level: Target["level"]; id: string }[];
  audience: "staff" | "everyone";
}) {
  const t = useText("school");
  const { query } = useHomeroom();
  const preview = useQuery({
    ...query.events.previewAudience({ targets, audience }),
    placeholderData: keepPreviousData,
  });
  if (preview.error) return <ErrorNote error={preview.error} onRetry={() => void preview.refetch()} />;
  if (!preview.data) return <Skeleton lines={1} />;
  return (
    <Note>
      <ul>
        {preview.data.map(({ id, name, people }) => (
          <li key={id ?? "all"}>{t("reaches", { name: name ?? t("everywhere"), count: people })}</li>
        ))}
      </ul>
    </Note>
  );
}
