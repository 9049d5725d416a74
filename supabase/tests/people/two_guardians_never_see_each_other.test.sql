begin;
select plan(31);

-- Bob and Eve are Mia's parents and live apart. Both book lessons, both are notified, and Bob has an agent.
select tests.create_user('bob', '{client}', 'bob.secret@example.com');
select tests.create_user('eve', '{client}', 'eve.secret@example.com');
select tests.create_users('mia: student', 'dana: tutor', 'frank: agent');
select tests.link('bob', 'mia', p_relation => 'FATHER');
select tests.agent('frank', 'bob');
select tests.keep('bobs', tests.book('bob', 'dana', 'mia', '1 day'));
update public.bookings set price_minor = 98765, currency = 'EUR', subject = 'Bobs subject' where id = tests.the('bobs');
select tests.keep('franks', tests.book('frank', 'dana', 'mia', '3 days', 'pending', 'bob'));
select tests.keep('evelink', tests.link('eve', 'mia', p_relation => 'MOTHER'));
select tests.keep('eves', tests.book('eve', 'dana', 'mia', '5 days'));
insert into public.bookings (client_id, tutor_id, student_id, starts_at, ends_at, subject, status)
values (tests.id('bob'), tests.id('dana'), tests.id('mia'), now() - interval '3 hours', now() - interval '2 hours', 'Bobs subject', 'confirmed');
update public.bookings set status = 'completed', attendance = 'attended' where ends_at < now();
select tests.authenticate_as('bob');
select public.add_student('sibling@example.com', null, true);

create function pg_temp.rows_with(p_words text[]) returns text
language plpgsql as $$
declare
  v_relation text;
  v_found boolean;
  v_all text[] := '{}';
begin
  for v_relation in
    select c.oid::regclass::text from pg_class c
    where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'v')
      and has_table_privilege('authenticated', c.oid, 'select') order by 1
  loop
    execute format('select exists (select from %s t where t::text ~* any ($1))', v_relation) into v_found using p_words;
    if v_found then
      v_all := v_all || v_relation;
    end if;
  end loop;
  return array_to_string(v_all, ' ');
end;
$$;
grant execute on function pg_temp.rows_with(text[]) to public;

select tests.authenticate_as('eve');
select isnt(pg_temp.rows_with(array[tests.id('mia')::text]), '', 'Eve has rows about Mia');
select is(pg_temp.rows_with(array[tests.id('bob')::text]), '',
  'No row of any table or view names the other guardian''s profile');
select is(pg_temp.rows_with('{bob}'), '', 'No row contains the other guardian''s name or email');
select is(pg_temp.rows_with('{98765}'), '', 'No row contains what the other guardian pays');
select is(pg_temp.rows_with(array[tests.the('bobs')::text, tests.the('franks')::text]), '',
  'No row contains the other guardian''s bookings');
select is(pg_temp.rows_with(array[tests.id('frank')::text, 'frank']), '',
  'No row names the other guardian''s agent');
select is(pg_temp.rows_with('{sibling}'), '', 'No row names the other guardian''s invitees');
select results_eq('select id from public.my_bookings', 'select tests.the(''eves'')',
  'A guardian lists only their own bookings');
select is((select active_booking_count from public.my_students), 1,
  'A guardian''s count includes only their own bookings');
select results_eq('select id from public.profile_graph', 'select tests.the(''evelink'')',
  'A guardian reads only their own link');
select throws_ok($$ select public.student_parents(tests.id('mia')) $$, 'PT403', 'permission.denied',
  'A guardian cannot list the student''s guardians');
select throws_ok($$ select public.guardian_children(tests.id('bob')) $$, 'PT403', 'permission.denied',
  'A guardian cannot list the other guardian''s children');
select throws_ok($$ select public.validate_link(tests.id('bob'), tests.id('mia')) $$, 'PT403', 'permission.denied',
  'A guardian cannot validate the other guardian''s link');
select throws_ok($$ select public.explain_access(tests.id('bob'), tests.id('mia')) $$, 'PT403', 'permission.denied',
  'A guardian cannot ask for an explanation of the other''s access');
select throws_ok($$ select public.cancel_booking(tests.the('bobs')) $$, 'PT404', 'booking.not_found',
  'A guardian cannot cancel the other guardian''s booking');
select throws_ok($$ select public.unassign_student(tests.the('franks')) $$, 'PT404', 'booking.not_found',
  'A guardian cannot unassign the student from the other''s booking');
select throws_ok($$ select public.set_primary_guardian(tests.the('evelink')) $$, 'PT403', 'permission.denied',
  'A guardian cannot make themselves primary');

-- Two inferences are allowed: that Mia is busy at a requested time, and who teaches Mia.
select is(tests.error_of(format($$ select public.create_booking(%L, %L, %L, 'Algebra', %L) $$,
    tests.id('dana'), (tests.booking(tests.the('bobs'))).starts_at, (tests.booking(tests.the('bobs'))).ends_at, tests.id('mia')))
  - 'state' - 'hint' - 'constraint', '{"message": "booking.time_taken", "detail": ""}',
  'The error for a taken time does not say whose booking it is');

-- The other way round.
select tests.authenticate_as('bob');
select is(pg_temp.rows_with(array[tests.id('eve')::text]), '',
  'No row of the first guardian names the second guardian''s profile');
select is(pg_temp.rows_with('{eve.secret, \meve\M}'), '',
  'No row of the first guardian contains the second''s name or email');
select is(pg_temp.rows_with(array[tests.the('eves')::text]), '',
  'No row of the first guardian contains the second''s booking');
select is(pg_temp.rows_with(array[tests.the('evelink')::text]), '',
  'No row of the first guardian contains the second''s link');
select is(tests.told('bob') @> '{LINK_CHANGED guardian_added guardian}', true,
  'The first guardian is notified that a guardian was added');
select is_empty(
  $$ select from public.notifications where data ->> 'change' = 'guardian_added' and (subject_id is not null or data ? 'other_id') $$,
  'The notification does not say which guardian was added');
select tests.authenticate_as('frank');
select is(pg_temp.rows_with(array[tests.id('eve')::text, tests.the('eves')::text, '\meve\M']), '',
  'Bob''s agent does not see Eve either');

-- Mia sees both guardians; Dana sees the lessons and their clients.
select tests.authenticate_as('mia');
select results_eq('select full_name from public.my_guardians order by 1', $$ values ('Bob'), ('Eve') $$,
  'The student lists both guardians');
select is((select count(*)::int from public.my_bookings), 4, 'The student lists all their bookings');
select tests.authenticate_as('dana');
select is((select count(*)::int from public.my_bookings), 4, 'The tutor lists all lessons that they teach');
select is_empty($$ select from public.profile_graph where relationship_type = 'GUARDIAN' $$,
  'The tutor sees no guardian link');

-- When one guardian leaves, the other is not notified.
select tests.clear_authentication();
select tests.forget_news();
select tests.authenticate_as('eve');
select public.unlink_student(tests.the('evelink'), 'cancel');
select is(tests.told('bob'), '{}', 'A guardian is not notified when the other guardian leaves');
select tests.authenticate_as('bob');
select is(pg_temp.rows_with(array[tests.id('eve')::text]), '',
  'The remaining guardian sees no trace of the other');

select * from finish();
rollback;
