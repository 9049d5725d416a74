-- Dana teaches Charlie (guardians Bob and Eve), Lea (Eve) and Kim (nobody); Bob manages Nia, whom Dana does not teach.
begin;
select plan(31);

select tests.create_family();
select tests.create_users('lea: student', 'kim: student', 'zoe');
select tests.link('eve', 'lea');
select tests.book('eve', 'dana', 'lea', '3 days', 'confirmed');
select tests.course('course', 'dana', 'Writing'), tests.takes('course', 'kim');

create function pg_temp.report(p_act uuid) returns text[] language sql as $$
  select array(select concat_ws(' ', coalesce(s.student_name, '-'), coalesce(s.recipient_name, '-'), s.state, s.code)
               from public.my_group_act_students s where s.act_id = p_act order by 1); $$;
create function pg_temp.write(p_body text) returns text language plpgsql as $$
declare
  v_result json := public.message_group(tests.the('group'), p_body);
begin
  perform tests.keep('act', (v_result ->> 'id')::uuid);
  return concat_ws(' ', v_result ->> 'kind', v_result ->> 'total', v_result ->> 'done', v_result ->> 'skipped', v_result ->> 'waiting');
end $$;
grant execute on all functions in schema pg_temp to public;

select tests.authenticate_as('dana');
select tests.keep('group', public.create_group('Tuesday', p_student_ids => array[tests.id('charlie'), tests.id('lea'), tests.id('kim')]));
select is(public.preview_group(tests.the('group'), 'message')::jsonb,
  '{"students": 2, "recipients": 3, "room": null, "most": null, "names": [{"student_name": "Charlie", "recipient_name": "Bob"},
    {"student_name": "Charlie", "recipient_name": "Eve"}, {"student_name": "Lea", "recipient_name": "Eve"}]}',
  'A preview counts and names those whom it reaches, and nobody else');
select is(pg_temp.write('  Bring a ruler.  '), 'message 4 3 1 0', 'A message goes to every guardian, and a student without one is skipped');
select is(pg_temp.report(tests.the('act')),
  '{"Charlie Bob done","Charlie Eve done","Kim - skipped guardian.not_linked","Lea Eve done"}', 'The report says what became of each');
select is((select array_agg(distinct m.body) from public.thread_messages m), '{"Bring a ruler."}', 'Each conversation has the message');
select is((select count(*)::integer from public.my_threads), 3, 'There is one conversation for each guardian and student');
select is((select row(a.total, a.done, a.skipped, a.waiting, a.group_name, a.next_at)::text from public.my_group_acts a), '(4,3,1,0,Tuesday,)',
  'The act is listed with how far it is');
select tests.authenticate_as('bob');
select is((select string_agg(student_name || ' ' || other_name || ' ' || last_message_preview, ',') from public.my_threads), 'Charlie Dana Bring a ruler.',
  'A guardian reads their own conversation alone');
select is_empty('select from public.my_group_acts', 'A guardian sees no act');
select is_empty('select from public.my_group_act_students', 'A guardian sees no report');
select throws_ok(format('select public.message_group(%L, ''Hello'')', tests.the('group')), 'PT404', 'group.not_found',
  'Nobody writes to a group of others');
select throws_ok(format('select public.continue_group_act(%L)', tests.the('act')), 'PT404', 'group.not_found', 'Nobody continues an act of others');
select throws_ok(format('select public.preview_group(%L, ''message'')', tests.the('group')), 'PT404', 'group.not_found',
  'Nobody looks at a group of others');

-- As a guardian one writes to no other guardian.
select tests.keep('group', public.create_group('Mine', p_student_ids => array[tests.id('charlie')]));
select is(public.preview_group(tests.the('group'), 'message') ->> 'recipients', '0', 'A guardian reaches no guardian with a group');
select is(pg_temp.write('Hello'), 'message 1 0 1 0', 'A guardian writes to no guardian with a group');
select is(pg_temp.report(tests.the('act')), '{"Charlie - skipped contact.not_found"}', 'The report says so as a single message would');

-- The limit of messages: what exceeds it waits.
select tests.clear_authentication();
update private.settings set messages_per_minute = 5;
select tests.authenticate_as('dana');
select tests.keep('group', (select id from public.my_groups));
select is(pg_temp.write('Second'), 'message 4 2 1 1', 'What exceeds the limit of messages waits');
select ok((select next_at > now() from public.my_group_acts where waiting > 0), 'The act says from when on it goes on');
select is((select count(*)::integer from public.my_group_act_students where state = 'waiting' and recipient_name is null), 1,
  'A guardian who waits is not named');
select is(public.continue_group_act(tests.the('act')) ->> 'waiting', '1', 'Within the minute nothing goes on');
-- Meanwhile Eve loses Lea, who waits, and with the lesson Dana loses them.
select tests.unlink('eve', 'lea');
delete from private.rate_limits where bucket = 'message';
select tests.authenticate_as('dana');
select is((public.continue_group_act(tests.the('act'))::jsonb) - 'id' - 'next_at', '{"kind": "message", "total": 4, "done": 2, "skipped": 2, "waiting": 0}',
  'Later it goes on, with everybody judged anew');
select is(pg_temp.report(tests.the('act')),
  '{"- - skipped contact.not_found","Charlie Bob done","Charlie Eve done","Kim - skipped guardian.not_linked"}',
  'Whoever lost standing is skipped, without a reason');
select tests.clear_authentication();
select is((select count(*)::integer from private.group_acts where input is not null and tests.is_own(id)), 0, 'The text is forgotten with the last row');
update private.settings set messages_per_minute = 60;

-- What waits for somebody whose account ends reaches nobody in their place. Whoever that is, Dana goes on teaching Charlie.
select tests.clear_authentication();
select tests.keep('second', tests.the('act'));
select tests.takes('course', 'charlie');
update private.settings set messages_per_minute = 1;
delete from private.rate_limits where bucket = 'message';
select tests.authenticate_as('dana');
select is(pg_temp.write('Alone'), 'message 3 1 1 1', 'One guardian is written to, and the other one waits');
select tests.clear_authentication();
delete from auth.users u using public.profiles p, private.group_act_rows r
where u.id = p.user_id and p.id = r.recipient_id and r.state = 'waiting' and r.act_id = tests.the('act');
delete from private.rate_limits where bucket = 'message';
update private.settings set messages_per_minute = 60;
select tests.authenticate_as('dana');
select is((public.continue_group_act(tests.the('act'))::jsonb) - 'id' - 'next_at', '{"kind": "message", "total": 3, "done": 1, "skipped": 2, "waiting": 0}',
  'Whoever has no account any more is skipped');
select is((select count(*)::integer from public.messages m where m.body = 'Alone'), 1, 'The guardian who is left is not written to twice');
select tests.clear_authentication();
select tests.keep('act', tests.the('second'));

-- A restriction hides as an ended link does.
select tests.restrict('dana', 'charlie');
select tests.authenticate_as('dana');
select is(pg_temp.report(tests.the('act')),
  '{"- - done","- - done","- - skipped contact.not_found","Kim - skipped guardian.not_linked"}',
  'A report shows no student for whom its maker has no standing any more');
select is(pg_temp.write('Third'), 'message 1 0 1 0', 'A hidden student is not in a later act');

-- What an act causes by email.
create function pg_temp.lane(p_people integer) returns text language plpgsql as $$
declare
  v_act uuid := gen_random_uuid();
begin
  insert into private.group_acts (id, maker_id, kind, is_all, input) values (v_act, tests.id('dana'), 'message', false, '{}');
  insert into private.group_act_rows (act_id, position, student_id, state) select v_act, n, tests.id('kim'), 'done' from generate_series(1, p_people) n;
  perform private.begin_group_step(v_act);
  insert into private.email_outbox (template, recipient_id, dedupe_key) values ('NEW_MESSAGE', tests.id('zoe'), v_act::text);
  perform private.end_group_step(v_act, null);
  insert into private.email_outbox (template, recipient_id, dedupe_key) values ('NEW_MESSAGE', tests.id('zoe'), 'after ' || v_act);
  return (select string_agg(o.lane::text, ' ' order by o.id) from private.email_outbox o where o.dedupe_key in (v_act::text, 'after ' || v_act));
end $$;
select tests.clear_authentication();
select is(pg_temp.lane(51), 'bulk personal', 'What an act on more than 50 causes goes with what goes to many, and nothing after it');
select is(pg_temp.lane(50), 'personal personal', 'What an act on fewer causes goes with what single people are told');
select tests.authenticate_as('dana');

-- Texts.
select throws_ok(format('select public.message_group(%L, ''  '')', tests.the('group')), 'PT400', 'message.empty', 'A message needs a text');
select throws_ok(format('select public.message_group(%L, repeat(''a'', 4001))', tests.the('group')), 'PT400', 'message.too_long',
  'A text has its length');

select * from finish();
rollback;
