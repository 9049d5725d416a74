begin;
select plan(15);

-- Bob and Eve are guardians of Charlie. Both write to the tutor, and both have lessons.
select tests.create_family();
update public.profiles set full_name = 'Evangeline Secret' where id = tests.id('eve');
select tests.book('bob', 'dana', 'charlie', '3 days', 'confirmed', 'bob');
select tests.book('eve', 'dana', 'charlie', '5 days', 'confirmed', 'eve');
select tests.send('bob', 'dana', 'Our first words');
select tests.upload('bob', tests.thread_id('bob', 'dana') || '/' || gen_random_uuid() || '/plan.pdf');
select tests.send('bob', 'dana', 'With a plan', 'charlie', (select name from storage.objects where name like '%/plan.pdf'));
select tests.send('eve', 'dana', 'Words of the other guardian');
select tests.keep('export', tests.request_export('bob', 'charlie'));
select tests.keep('own', tests.request_export('bob'));
select is(tests.read_export(tests.the('export')) -> 'files' -> 0 ->> 'name',
  (select 'attachments/' || m.id || '-plan.pdf' from public.messages m where m.attachment_name = 'plan.pdf'),
  'An attachment is named after its message and what its sender called it');
select is(tests.read_export(tests.the('own'), now() + interval '1 hour') ->> 'state', 'packing', 'The own export is read as well');

create function pg_temp.everything(p_id uuid) returns text language sql as $$
  select string_agg(p.rows::text, ' ') from private.export_pages p where p.export_id = p_id $$;
select is(jsonb_array_length(tests.exported(tests.the('export'), 'thread_messages')), 2, 'The guardian''s own messages are in it');
select is(jsonb_array_length(tests.exported(tests.the('export'), 'my_bookings')), 1, 'The guardian''s own lesson is in it');
select is(tests.exported(tests.the('export'), 'my_students') -> 0 ->> 'full_name', 'Charlie', 'The student is in it');
select unalike(pg_temp.everything(tests.the('export')), '%Secret%', 'The other guardian''s name is not in it');
select unalike(pg_temp.everything(tests.the('export')), '%' || tests.id('eve') || '%', 'The other guardian''s id is not in it');
select unalike(pg_temp.everything(tests.the('export')), '%eve@example.com%', 'The other guardian''s address is not in it');
select unalike(pg_temp.everything(tests.the('export')), '%other guardian%', 'The other guardian''s messages are not in it');
select unalike(pg_temp.everything(tests.the('export')), '%' || tests.link_id('eve', 'charlie') || '%', 'The other guardian''s link is not in it');
select unalike(pg_temp.everything(tests.the('export')), '%' || tests.thread_id('eve', 'dana') || '%', 'The other guardian''s thread is not in it');
select unalike(pg_temp.everything(tests.the('own')), '%Secret%', 'An export of oneself does not name the other guardian');
select unalike(pg_temp.everything(tests.the('own')), '%' || tests.id('eve') || '%', 'An export of oneself does not hold the other guardian''s id');
select is(jsonb_array_length(tests.exported(tests.the('own'), 'thread_messages')), 2, 'An export of oneself has one''s own messages');
select is(tests.exported(tests.the('own'), 'my_profile') -> 0 ->> 'full_name', 'Bob', 'An export of oneself has one''s own profile');

select * from finish();
rollback;
