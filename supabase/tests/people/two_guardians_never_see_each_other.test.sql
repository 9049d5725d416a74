begin;
select plan(31);

-- Bob and Eve are Mia's parents and live apart. Both book, both are told things, both have an agent.
select tests.create_user('bob', '{client}', 'bob.secret@example.com');
select tests.create_user('eve', '{client}', 'eve.secret@example.com');
select tests.create_user('mia', '{student}');
select tests.create_user('dana', '{tutor}');
select tests.create_user('frank', '{agent}');
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
select is(pg_temp.rows_with(array[tests.id('bob')::text]), '', 'none of any table or view names Bob''s profile');
select is(pg_temp.rows_with('{bob}'), '', 'or his name or address');
select is(pg_temp.rows_with('{98765}'), '', 'or what he pays');
select is(pg_temp.rows_with(array[tests.the('bobs')::text, tests.the('franks')::text]), '', 'or his bookings');
select is(pg_temp.rows_with(array[tests.id('frank')::text, 'frank']), '', 'or his agent');
select is(pg_temp.rows_with('{sibling}'), '', 'or whom else he invites');
select results_eq('select id from public.my_bookings', 'select tests.the(''eves'')', 'her bookings are her own');
select is((select active_booking_count from public.my_students), 1, 'and so is their count');
select results_eq('select id from public.profile_graph', 'select tests.the(''evelink'')', 'her link is her own');
select throws_ok($$ select public.student_parents(tests.id('mia')) $$, 'PT403', 'permission.denied', 'she may not ask for Mia''s parents');
select throws_ok($$ select public.guardian_children(tests.id('bob')) $$, 'PT403', 'permission.denied', 'nor for Bob''s children');
select throws_ok($$ select public.validate_link(tests.id('bob'), tests.id('mia')) $$, 'PT403', 'permission.denied', 'nor whether Bob is linked');
select throws_ok($$ select public.explain_access(tests.id('bob'), tests.id('mia')) $$, 'PT403', 'permission.denied', 'nor why');
select throws_ok($$ select public.cancel_booking(tests.the('bobs')) $$, 'PT404', 'booking.not_found', 'she does not cancel his booking');
select throws_ok($$ select public.unassign_student(tests.the('franks')) $$, 'PT404', 'booking.not_found', 'nor take Mia out of it');
select throws_ok($$ select public.set_primary_guardian(tests.the('evelink')) $$, 'PT403', 'permission.denied', 'nor make herself the primary guardian');

-- The two inferences that are allowed: that Mia is busy at a time one tried to book, and who teaches her.
select is(tests.error_of(format($$ select public.create_booking(%L, %L, %L, 'Algebra', %L) $$,
    tests.id('dana'), (tests.booking(tests.the('bobs'))).starts_at, (tests.booking(tests.the('bobs'))).ends_at, tests.id('mia')))
  - 'state' - 'hint' - 'constraint', '{"message": "booking.time_taken", "detail": ""}', 'a time is taken, without a word of whose');

-- The other way round.
select tests.authenticate_as('bob');
select is(pg_temp.rows_with(array[tests.id('eve')::text]), '', 'none of Bob''s rows names Eve''s profile');
select is(pg_temp.rows_with('{eve.secret, \meve\M}'), '', 'or her name or address');
select is(pg_temp.rows_with(array[tests.the('eves')::text]), '', 'or her booking');
select is(pg_temp.rows_with(array[tests.the('evelink')::text]), '', 'or her link');
select is(tests.told('bob') @> '{LINK_CHANGED guardian_added guardian}', true, 'he was told that a guardian was added');
select is_empty(
  $$ select from public.notifications where data ->> 'change' = 'guardian_added' and (subject_id is not null or data ? 'other_id') $$,
  'and not who');
select tests.authenticate_as('frank');
select is(pg_temp.rows_with(array[tests.id('eve')::text, tests.the('eves')::text, '\meve\M']), '', 'Bob''s agent does not see Eve either');

-- Mia sees both, and Dana whom she teaches for whom.
select tests.authenticate_as('mia');
select results_eq('select full_name from public.my_guardians order by 1', $$ values ('Bob'), ('Eve') $$, 'Mia sees both');
select is((select count(*)::int from public.my_bookings), 4, 'and all her bookings');
select tests.authenticate_as('dana');
select is((select count(*)::int from public.my_bookings), 4, 'Dana sees the bookings she teaches');
select is_empty($$ select from public.profile_graph where relationship_type = 'GUARDIAN' $$, 'but no guardian link');

-- When one leaves, the other hears nothing of it.
select tests.clear_authentication();
select tests.forget_news();
select tests.authenticate_as('eve');
select public.unlink_student(tests.the('evelink'), 'cancel');
select is(tests.told('bob'), '{}', 'when Eve leaves, Bob is not told');
select tests.authenticate_as('bob');
select is(pg_temp.rows_with(array[tests.id('eve')::text]), '', 'and sees nothing of it');

select * from finish();
rollback;
