begin;
select plan(51);

-- Mia is 19, and the guardian Bob holds nothing that Mia has not granted; Max is 17. Tina teaches both in e1, and
-- otto is the office; zoe teaches elsewhere.
select tests.make_schools();
select tests.create_users('ada: admin', 'sue', 'bob', 'tina', 'otto', 'zoe', 'mia: student', 'max: student');
update public.profile_details set date_of_birth = (current_date - interval '19 years')::date, date_of_birth_vouched = true where profile_id = tests.id('mia');
update public.profile_details set date_of_birth = (current_date - interval '17 years')::date where profile_id = tests.id('max');
select tests.keep('bobs', tests.link('bob', 'mia')), tests.link('bob', 'max');
select tests.employ('sue', 'school_manager', 'high'),
       tests.employ('tina', 'teacher', 'e1'), tests.employ('otto', 'office_manager', 'east'), tests.employ('zoe', 'teacher', 'h1'),
       tests.enroll('mia', 'e1'), tests.enroll('max', 'e1');
create function pg_temp.sees(p_who text) returns text[] language plpgsql as $$
begin
  perform tests.authenticate_as(p_who);
  return array(select t.other_name || ' ' || t.other_role || ' ' || t.student_name || ' ' || t.can_send
               from public.list_threads() t order by 1);
end $$;
grant execute on all functions in schema pg_temp to public;

-- Contacts.
select tests.authenticate_as('mia');
select results_eq('select full_name, role::text, student_name from public.list_contacts()',
  $$ values ('Otto', 'OFFICE_MANAGER', 'Mia'), ('Tina', 'TEACHER', 'Mia') $$, 'An adult student finds the staff of their school');
select set_eq($$ select full_name from public.profiles where id in (tests.id('tina'), tests.id('otto')) $$, '{Tina,Otto}'::text[],
  'An adult student sees the names of whom they may write to');
select tests.authenticate_as('tina');
select results_eq('select full_name, role::text, student_name from public.list_contacts()',
  $$ values ('Bob', 'PARENT', 'Max'), ('Mia', 'STUDENT', 'Mia') $$, 'Staff find an adult student for themselves, and the guardian of a minor');
select tests.authenticate_as('max');
select is_empty('select * from public.list_contacts()', 'A minor finds nobody to write to');
select tests.authenticate_as('bob');
select set_eq('select student_name from public.list_contacts()', '{Max}'::text[], 'A guardian finds nobody about an adult who granted nothing');

-- Writing, from either side.
select tests.authenticate_as('max');
select throws_ok($$ select public.send_message(tests.id('max'), 'Hello', tests.id('tina')) $$, 'PT404', 'contact.not_found',
  'A minor writes to no staff, whatever the school');
select tests.authenticate_as('mia');
select throws_ok($$ select public.send_message(tests.id('mia'), 'Hello', tests.id('zoe')) $$, 'PT404', 'contact.not_found',
  'An adult student writes to nobody who does not teach them');
select throws_ok($$ select public.send_message(tests.id('max'), 'Hello', tests.id('tina')) $$, 'PT404', 'contact.not_found',
  'An adult student writes about no other student');
select throws_ok($$ select public.send_message(tests.id('mia'), 'Hello', tests.id('mia')) $$, 'PT404', 'contact.not_found',
  'Nobody writes to themselves');
select throws_ok($$ select public.send_message(tests.id('mia'), 'Hello') $$, 'PT400', 'validation.failed',
  'An adult student names the member of staff');
select is((public.send_message(tests.id('mia'), 'A word about me', tests.id('tina'))).sender_role::text, 'STUDENT',
  'An adult student writes about themselves');
select tests.authenticate_as('tina');
select throws_ok($$ select public.send_message(tests.id('max'), 'Hello', tests.id('max')) $$, 'PT404', 'contact.not_found',
  'Staff do not write to a minor');
select is((public.send_message(tests.id('mia'), 'An answer')).sender_role::text, 'TEACHER',
  'Staff who name nobody write to the adult student');
select public.send_message(tests.id('max'), 'About Max', tests.id('bob'));
select tests.clear_authentication();
select results_eq($$ select tests.id('mia') = t.guardian_id, t.guardian_count, t.last_seq from public.threads t where t.student_id = tests.id('mia') $$,
  'values (true, 1, 2)', 'There is one conversation about the adult student, which both wrote in');
select is(pg_temp.sees('mia'), '{Tina TEACHER Mia true}'::text[], 'An adult student has the conversation in the inbox');
select is(pg_temp.sees('tina'), '{"Bob PARENT Max true","Mia STUDENT Mia true"}'::text[], 'Staff see who leads a conversation');
select is(pg_temp.sees('max'), '{}'::text[], 'A minor has no inbox');
select tests.clear_authentication();
select throws_ok($$ insert into public.threads (guardian_id, staff_id, student_id, staff_role)
  values (tests.id('mia'), tests.id('mia'), tests.id('mia'), 'TEACHER') $$,
  '23514', null, 'Nobody is both sides of a conversation, not from the console');

-- Reading: counts, receipts, search, reports and withdrawals are as for guardians.
select tests.authenticate_as('mia');
select is(public.unread_total(), 1, 'The answer counts as unread for the student');
select is((select count(*)::integer from public.open_thread(tests.thread_id('mia', 'tina', 'mia'))), 2, 'An adult student opens their conversation');
select is(public.unread_total(), 0, 'What the student opened counts as read');
select is((select count(*)::integer from public.search_messages('answer')), 1, 'An adult student searches their messages');
select lives_ok($$ select public.pin_thread(tests.thread_id('mia', 'tina', 'mia'), true) $$, 'An adult student pins their conversation');
select lives_ok($$ select public.report_message(m.id, 'harassment') from public.messages m where m.body = 'An answer' $$,
  'An adult student reports what staff wrote');
select tests.authenticate_as('tina');
select isnt((select read_at from public.thread_messages where body = 'An answer'), null, 'Staff see that the student has read it');
select is((select read_at from public.thread_messages where body = 'A word about me'), null, 'What staff have not read has no time');
select is(public.mark_thread_read(tests.thread_id('mia', 'tina', 'mia')), 0, 'Staff read what the student wrote');
select public.report_message(m.id, 'harassment') from public.messages m where m.body = 'A word about me';
select tests.clear_authentication();
select set_eq($$ select reported_role::text from public.list_reports() where student_id = tests.id('mia') $$, '{STUDENT,TEACHER}'::text[],
  'Who handles reports sees in which role the student wrote');
select tests.authenticate_as('mia');
select isnt((select read_at from public.thread_messages where body = 'A word about me'), null, 'The student sees that staff have read it');
select tests.keep('said', (public.send_message(tests.id('mia'), 'Not this', tests.id('tina'))).id);
select isnt((public.withdraw_message(tests.the('said'))).withdrawn_at, null, 'An adult student takes a message back');
select is(tests.told('tina'), '{NEW_MESSAGE staff,NEW_MESSAGE staff}'::text[], 'Staff are told of each first unread message');
select is((select count(*)::integer from public.notifications where key = 'NEW_MESSAGE'), 1, 'The student reads the notice of the answer');

-- Guardians: nothing of it, also not with everything that a guardian can hold.
select tests.authenticate_as('mia');
select public.grant_guardian_rights(tests.the('bobs'), enum_range(null::public.guardian_right));
select is(pg_temp.sees('bob'), '{"Tina TEACHER Max true"}'::text[], 'A guardian with every right has no conversation of the student in the inbox');
select is((select count(*)::integer from public.messages where thread_id = tests.thread_id('mia', 'tina', 'mia')), 0,
  'A guardian with every right reads no message of the student');
select is_empty($$ select * from public.search_messages('answer') $$, 'A guardian finds no word of it');
select throws_ok($$ select public.open_thread(tests.thread_id('mia', 'tina', 'mia')) $$, 'PT404', 'thread.not_found',
  'A guardian does not open the conversation of the student');
select is_empty($$ select * from public.list_threads(p_student_id => tests.id('mia')) $$, 'A guardian who filters by the student finds none');
select public.send_message(tests.id('mia'), 'From Bob', tests.id('tina'));
select is((select count(*)::integer from public.threads where student_id = tests.id('mia')), 1, 'A guardian leads a conversation of their own');
select is(pg_temp.sees('mia'), '{Tina TEACHER Mia true}'::text[], 'The student sees no conversation of a guardian');
select is(pg_temp.sees('tina'), '{"Bob PARENT Max true","Bob PARENT Mia true","Mia STUDENT Mia true"}'::text[],
  'Staff see the conversation of the student beside the guardian''s');
select is((select count(distinct conversation_key)::integer from public.my_threads), 3, 'Each conversation has a key of its own');
select is((public.start_thread(tests.id('mia'))).guardian_id, tests.id('mia'),
  'Staff who name nobody start with the student, though a guardian may be written to');

-- A restriction of the member of staff ends it like a link.
select tests.clear_authentication();
select tests.keep('order', tests.restrict('tina', 'mia', '{message}'));
select is(pg_temp.sees('tina'), '{"Bob PARENT Max true"}'::text[], 'A restricted member of staff sees what they see of an ended link');
select is(pg_temp.sees('mia'), '{Tina TEACHER Mia false}'::text[], 'The student reads on, and can send nothing to who is restricted');
select throws_ok($$ select public.send_message(tests.id('mia'), 'Hello', tests.id('tina')) $$, 'PT404', 'contact.not_found',
  'An adult student writes to nobody who is restricted for them');
select tests.clear_authentication();
delete from public.contact_restrictions where id = tests.the('order');

-- A group: the adult student is written to like guardians are.
select tests.authenticate_as('tina');
select tests.keep('group', public.create_group('Class'));
select public.add_to_group(tests.the('group'), array[tests.id('mia'), tests.id('max')]);
select is(public.message_group(tests.the('group'), 'To all') ->> 'done', '3', 'A message to a group reaches the adult student, and the guardians of both');
select is((select recipient_name from public.my_group_act_students where student_id = recipient_id), 'Mia', 'The act names the student as recipient');

-- Live: the topic of the student alone.
select tests.clear_authentication();
select tests.forget_broadcasts();
select tests.send('tina', 'mia', 'Live', 'mia');
select is(tests.announced('message.new'), '{mia,tina}'::text[], 'A message to the student is sent to the two sides alone');
select is((select string_agg(private.new_message_data(o) ->> 'is_own', ' ') from private.email_outbox o
  where o.recipient_id = tests.id('mia') and o.template = 'NEW_MESSAGE'), 'true', 'The email to the student says that they lead the conversation');
-- An export stands on what its requester reads.
select tests.clear_authentication();
create function pg_temp.stands(p_who text) returns boolean language sql as $$
  select private.export_stands(jsonb_populate_record(null::private.exports, jsonb_build_object('requester_id', tests.id(p_who),
    'link_ids', '[]'::jsonb, 'thread_ids', jsonb_build_array(tests.thread_id('mia', 'tina', 'mia')))));
$$;
select is(pg_temp.stands('mia'), true, 'A file of the student stands on their conversation');
select is(pg_temp.stands('bob'), false, 'A file of a guardian does not stand on it');

select * from finish();
rollback;
