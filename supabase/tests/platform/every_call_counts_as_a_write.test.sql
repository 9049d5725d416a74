-- Each call would succeed; after the one write of this minute each is refused by the limit.
begin;
select plan(48);

select tests.create_users('root: admin', 'bob', 'gina', 'adam: agent', 'charlie: student', 'dana: tutor', 'tina: tutor');
select tests.keep('agent', tests.agent('adam', 'bob'));
select tests.keep('link', tests.link('bob', 'charlie'));
select tests.keep('blocked', tests.link('gina', 'charlie', '{book}', 'BLOCKED'));
select tests.keep('open', tests.book('bob', 'dana', null, '1 day'));
select tests.keep('assigned', tests.book('bob', 'dana', 'charlie', '2 days'));
select tests.book('bob', 'dana', 'charlie', '3 days', 'confirmed');
insert into public.contact_restrictions (student_id, profile_id, kind, rights, basis)
values (tests.id('bob'), tests.id('tina'), 'CONTACT', '{}', 'Blocked');
select tests.keep('over', tests.book('bob', 'dana', null, '-3 hours', 'confirmed'));
insert into private.group_owners (profile_id) values (tests.id('bob'));
insert into private.student_groups (id, owner_id, name) values (tests.keep('group', gen_random_uuid()), tests.id('bob'), 'Mine');
insert into private.group_acts (id, maker_id, group_id, kind, is_all, input)
values (tests.keep('act', gen_random_uuid()), tests.id('bob'), tests.the('group'), 'message', false, '{}');
insert into private.group_owners (profile_id) values (tests.id('dana'));
insert into private.student_groups (id, owner_id, name) values (tests.keep('taught', gen_random_uuid()), tests.id('dana'), 'Taught');
select tests.course('course', 'dana', 'Writing');
insert into private.goals (id, student_id, author_id, author_side, title, measure, target)
values (tests.keep('goal', gen_random_uuid()), tests.id('charlie'), tests.id('bob'), 'guardian', 'Read', 'count', 5),
       (tests.keep('steps', gen_random_uuid()), tests.id('charlie'), tests.id('bob'), 'guardian', 'Read', 'milestones', null);
insert into private.goal_milestones (id, goal_id, position, title)
values (tests.keep('step', gen_random_uuid()), tests.the('steps'), 1, 'Half');
update private.settings set writes_per_minute = 1;

create temp table calls (who text, call text);
insert into calls values
  ('bob', 'select public.create_booking(tests.id(''dana''), now() + interval ''5 days'', now() + interval ''121 hours'', ''Chess'')'),
  ('bob', 'select public.assign_student(tests.the(''open''), tests.id(''charlie''))'),
  ('bob', 'select public.assign_students(array[tests.the(''open'')], tests.id(''charlie''))'),
  ('bob', 'select public.unassign_student(tests.the(''assigned''))'),
  ('bob', 'select public.cancel_booking(tests.the(''open''))'),
  ('dana', 'select public.confirm_booking(tests.the(''open''))'),
  ('dana', 'select public.complete_booking(tests.the(''over''))'),
  ('bob', 'select public.unlink_student(tests.the(''link''), ''unassign'')'),
  ('bob', 'select public.update_link(tests.the(''link''), ''FATHER'')'),
  ('bob', 'select public.unlink_client(tests.the(''agent''))'),
  ('charlie', 'select public.block_guardian(tests.the(''link''))'),
  ('charlie', 'select public.unblock_guardian(tests.id(''gina''))'),
  ('bob', 'select public.block_contact(tests.id(''dana''))'),
  ('bob', 'select public.unblock_contact(tests.id(''tina''))'),
  ('bob', 'select public.mark_notifications_read()'),
  ('bob', 'select public.set_notification_preference(''BOOKING_CHANGED'', false)'),
  ('bob', 'select public.create_calendar_feed()'),
  ('bob', 'select public.revoke_calendar_feed()'),
  ('bob', 'select public.unsubscribe_from_push()'),
  ('bob', 'select public.set_quiet_hours(''22:00'', ''07:00'')'),
  ('bob', 'select public.send_address_code()'),
  ('bob', 'select public.confirm_address(''123456'')'),
  ('dana', 'select public.set_absence(current_date, current_date)'),
  ('bob', 'select public.create_group(''Algebra'')'),
  ('bob', 'select public.set_group(tests.the(''group''), ''Algebra'')'),
  ('bob', 'select public.add_to_group(tests.the(''group''), array[tests.id(''charlie'')])'),
  ('bob', 'select public.remove_from_group(tests.the(''group''), array[tests.id(''charlie'')])'),
  ('bob', 'select public.delete_group(tests.the(''group''))'),
  ('bob', 'select public.message_group(tests.the(''group''), ''Hello'')'),
  ('bob', 'select public.book_group(tests.the(''group''), tests.id(''dana''), array[now() + interval ''1 day''], 30, ''Algebra'')'),
  ('bob', 'select public.assign_group(tests.the(''group''), array[tests.the(''open'')])'),
  ('dana', 'select public.set_group_work(tests.the(''taught''), tests.the(''course''), ''Essay'')'),
  ('bob', 'select public.continue_group_act(tests.the(''act''))'),
  ('bob', 'select public.stop_group_act(tests.the(''act''))'),
  ('bob', 'select public.create_goal(tests.id(''charlie''), ''Read'', ''count'', 5)'),
  ('bob', 'select public.set_goal(tests.the(''goal''), ''Read'', 6)'),
  ('bob', 'select public.mark_milestone(tests.the(''step''), true)'),
  ('bob', 'select public.count_goal(tests.the(''goal''), 1)'),
  ('bob', 'select public.drop_goal(tests.the(''goal''))'),
  ('bob', 'select public.resume_goal(tests.the(''goal''))'),
  ('bob', 'select public.delete_goal(tests.the(''goal''))'),
  ('bob', 'select public.set_date_of_birth(tests.id(''charlie''), ''2010-05-04'')'),
  ('bob', 'select public.update_profile(''Robert'')'),
  ('bob', 'select public.add_student(''casey@example.com'', null, true)'),
  ('charlie', 'select public.invite_parent(''hugo@example.com'')'),
  ('adam', 'select public.invite_client(''hugo@example.com'')'),
  ('dana', 'select public.set_tutor_listed(true)'),
  ('bob', 'select public.add_students(''[{"student_email": "casey@example.com", "is_13_plus": true}]'')');
grant select on calls to public;

create function pg_temp.once_and_again(p_who text, p_call text) returns text language plpgsql volatile as $$
declare
  v_first jsonb;
  v_then jsonb;
begin
  perform tests.authenticate_as(p_who);
  -- Both in subtransactions of their own, so that each finds the same state.
  begin
    v_first := tests.error_of(p_call);
    raise exception 'undo';
  exception when raise_exception then null;
  end;
  perform tests.authenticate_as(p_who);
  begin
    perform public.mark_notifications_read('{}');
    v_then := tests.error_of(p_call);
    raise exception 'undo';
  exception when raise_exception then null;
  end;
  return concat_ws(' ', coalesce(v_first ->> 'message', 'works'), v_then ->> 'state');
end $$;
grant execute on all functions in schema pg_temp to public;
select is(pg_temp.once_and_again(who, call), 'works PGRST', 'The call counts as a write: ' || call) from calls;

select * from finish();
rollback;
