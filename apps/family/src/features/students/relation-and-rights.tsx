import { useState } from "react";
import { useText } from "../../shared/i18n/i18n.tsx";
import { Checkbox, CheckboxGroup } from "../../shared/ui/choice.tsx";
import { SelectField } from "../../shared/ui/select.tsx";
import { type Relation, relations, rights } from "./relations.ts";

type RelationProps = { label: string; value: Relation; onChange(relation: Relation): void };

export function RelationField({ label, value, onChange }: RelationProps) {
  const words = useText("words");
  return (
    <SelectField
      label={label}
      options={relations.map((id) => ({ id, label: words(`relation.${id}`) }))}
      value={value}
      onChange={onChange}
    />
  );
}

/**
 * What a link to a student is asked for with. All rights are the usual case of a guardian, who takes away; others book,
 * because managing a student is not parenthood.
 */
export function useRelationAndRights(isGuardian = true) {
  const [relation, setRelation] = useState<Relation>(isGuardian ? "GUARDIAN" : "OTHER");
  const [chosen, setChosen] = useState<string[]>(isGuardian ? [...rights] : ["book"]);
  return { relation, rights: rights.filter((right) => chosen.includes(right)), setRelation, setChosen };
}

type Props = { state: ReturnType<typeof useRelationAndRights>; relationLabel: string; rightsLabel: string };

export function RelationAndRights({ state, relationLabel, rightsLabel }: Props) {
  const words = useText("words");
  return (
    <>
      <RelationField label={relationLabel} value={state.relation} onChange={state.setRelation} />
      <CheckboxGroup label={rightsLabel} value={state.rights} onChange={state.setChosen} isRequired>
        {rights.map((right) => (
          <Checkbox key={right} value={right}>
            {words(`right.${right}`)}
          </Checkbox>
        ))}
      </CheckboxGroup>
    </>
  );
}
