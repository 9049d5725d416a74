-- What a goal and its milestones may be, whoever writes them: titles, measures, targets, dates.

-- Functions ---------------------------------------------------------------------------------------

create function private.clean_target(p_target numeric) returns numeric
language plpgsql immutable security invoker set search_path = ''
as $$
begin
  if p_target is not null and p_target not between 0 and 1000000 then
    perform private.fail('validation.failed', 'p_target must be a number from 0 to 1000000.');
  end if;
  return round(p_target, 2);
end;
$$;
comment on function private.clean_target(numeric) is 'A target as a goal can keep it. Errors: validation.failed.';

create function private.goal_input(
  p_goal private.goals, p_milestones jsonb, out goal private.goals, out milestones private.goal_milestones[])
language plpgsql immutable security invoker set search_path = ''
as $$
declare
  v_item jsonb;
  v_at numeric;
  v_milestone private.goal_milestones;
begin
  goal := p_goal;
  goal.title := private.clean_text('p_title', p_goal.title, 200);
  goal.subject := private.clean_text('p_subject', p_goal.subject, 100);
  goal.unit := private.clean_text('p_unit', p_goal.unit, 40);
  milestones := '{}';
  if goal.title is null then
    perform private.fail('validation.failed', 'p_title is required.');
  elsif goal.starts_on not between '2000-01-01' and '2199-12-31'
        or goal.due_on not between '2000-01-01' and '2199-12-31' or goal.due_on < goal.starts_on then
    perform private.fail('validation.failed', 'p_due_on must not be before p_starts_on, and both from 2000 to 2199.');
  elsif goal.measure = 'milestones' and (goal.target is not null or goal.unit is not null) then
    perform private.fail('validation.failed', 'p_target must be left out for milestones, and so must p_unit.');
  elsif goal.measure = 'mean' and (goal.target > 0 and goal.target <= 100 and goal.unit is null) is not true then
    perform private.fail('validation.failed', 'p_target must be above 0 and up to 100 percent, without p_unit.');
  elsif goal.measure = 'count' and (goal.target between 1 and 1000000 and goal.target = trunc(goal.target)) is not true
  then
    perform private.fail('validation.failed', 'p_target must be a whole number from 1 to 1000000.');
  elsif p_milestones is not null and jsonb_typeof(p_milestones) <> 'array' then
    perform private.fail('validation.failed', 'p_milestones must be a list.');
  elsif jsonb_array_length(p_milestones) > 30 then
    perform private.fail('validation.failed', 'p_milestones must have up to 30 entries.');
  end if;
  for v_item in select i from jsonb_array_elements(p_milestones) i loop
    if jsonb_typeof(v_item) <> 'object' or jsonb_typeof(v_item -> 'title') is distinct from 'string'
       or coalesce(jsonb_typeof(v_item -> 'at'), 'null') not in ('null', 'number')
       or not pg_input_is_valid(v_item ->> 'id', 'uuid') then
      perform private.fail('validation.failed', 'p_milestones must be a list of {title, at?, id?}.');
    end if;
    v_milestone.id := v_item ->> 'id';
    v_milestone.position := cardinality(milestones) + 1;
    v_milestone.title := private.clean_text('p_milestones title', v_item ->> 'title', 200);
    v_milestone.at_value := null;
    v_at := round((v_item ->> 'at')::numeric, 2);
    if v_milestone.title is null then
      perform private.fail('validation.failed', 'p_milestones must each have a title.');
    elsif goal.measure = 'milestones' then
      if coalesce(jsonb_typeof(v_item -> 'at'), 'null') <> 'null' then
        perform private.fail('validation.failed', 'p_milestones must not have at, because somebody marks them.');
      end if;
    elsif (v_at > 0 and v_at <= goal.target) is not true then
      perform private.fail('validation.failed', 'p_milestones must each have at, above 0 and up to the target.');
    else
      v_milestone.at_value := v_at;
    end if;
    if v_milestone.title = any (array(select m.title from unnest(milestones) m)) then
      perform private.fail('validation.failed', 'p_milestones must have different titles.');
    elsif v_milestone.id = any (array(select m.id from unnest(milestones) m)) then
      perform private.fail('validation.failed', 'p_milestones must have different ids.');
    end if;
    milestones := milestones || v_milestone;
  end loop;
  if goal.measure = 'milestones' and milestones = '{}' then
    perform private.fail('validation.failed', 'p_milestones must have an entry at least.');
  end if;
end;
$$;
comment on function private.goal_input(private.goals, jsonb) is
  'A goal and its milestones as they are kept. Errors: validation.failed.';
