begin;
select plan(11);

-- Bob is Charlie's guardian, Dana teaches Charlie.
select tests.create_family();
select tests.send('bob', 'dana');
create function pg_temp.path(p_name text) returns text language sql as $$
  select tests.thread_id('bob', 'dana') || '/' || gen_random_uuid() || '/' || p_name || '.pdf';
$$;
create function pg_temp.uploads(p_who text) returns text language plpgsql as $$
declare v_error text;
begin
  perform tests.upload(p_who, pg_temp.path('plan'));
  return 'done';
exception when insufficient_privilege then return 'refused';
end $$;
create function pg_temp.say(p_decision text) returns void language plpgsql as $$
begin
  perform tests.authenticate_as('charlie');
  if p_decision = 'given' then perform public.give_consent(tests.id('charlie'), 'media', 1, 'en');
  else perform public.withdraw_consent(tests.id('charlie'), 'media'); end if;
  perform tests.clear_authentication();
end $$;
grant execute on all functions in schema pg_temp to public;

select is(pg_temp.uploads('dana'), 'done', 'With consent a tutor uploads a file');
select tests.keep('sent', (tests.send('dana', 'bob', 'A plan', p_attachment_path => tests.upload('dana', pg_temp.path('sent')))).id);
select set_config('tests.ready', tests.upload('dana', pg_temp.path('ready')), true);
select pg_temp.say('withdrawn');
select is(pg_temp.uploads('dana'), 'refused', 'After a withdrawal a tutor uploads no file');
select is(pg_temp.uploads('bob'), 'done', 'A guardian needs no consent to upload a file');
select throws_ok($$ select tests.send('dana', 'bob', 'A plan', p_attachment_path => current_setting('tests.ready')) $$, 'PT409', 'consent.required',
  'A file that was uploaded before is not sent without consent');
select lives_ok($$ select tests.send('dana', 'bob', 'Only text') $$, 'A tutor still sends text');
select lives_ok($$ select tests.send('bob', 'dana', 'A plan', p_attachment_path => tests.upload('bob', pg_temp.path('mine'))) $$,
  'A guardian sends a file without consent');
select tests.authenticate_as('bob');
select is((select count(*)::integer from public.thread_messages where id = tests.the('sent') and attachment_path is not null), 1,
  'What was sent before stays');
select pg_temp.say('given');
select is(pg_temp.uploads('dana'), 'done', 'Given again, files are sent again');
select lives_ok($$ select tests.send('dana', 'bob', 'A plan', p_attachment_path => current_setting('tests.ready')) $$, 'The file is sent now');
select tests.clear_authentication();
select is(private.may_attach(gen_random_uuid()), true, 'A thread that does not exist is judged elsewhere');
select tests.authenticate_as('dana');
select throws_ok($$ select public.give_consent(tests.id('charlie'), 'media', 1, 'en') $$, 'PT404', 'student.not_found',
  'A tutor does not consent to their own files');

select * from finish();
rollback;
