begin;
select plan(6);

select tests.staff_schools();
create function pg_temp.preview(p_who text) returns uuid language plpgsql as $$
begin
  perform tests.authenticate_as(p_who);
  return (public.preview_roster_import(tests.place('north'), tests.roster()) ->> 'import_id')::uuid;
end $$;
-- As an import of many thousand lines is after its first call.
create function pg_temp.applied(p_ago interval) returns void language sql security definer as $$
  update private.roster_imports i set done = 1, applied_at = now() - p_ago where i.organization_id = tests.place('north') and i.finished_at is null;
$$;
grant execute on all functions in schema pg_temp to public;
select tests.keep('first', pg_temp.preview('ada'));
select lives_ok($$ select pg_temp.preview('olga') $$, 'A preview that nobody applies is replaced by anybody');
select tests.keep('own', pg_temp.preview('ada'));
select pg_temp.applied('1 minute');
select throws_ok($$ select pg_temp.preview('olga') $$, 'PT409', 'roster.in_progress', 'Nobody replaces an import that somebody else applies');
select tests.authenticate_as('ada');
select lives_ok($$ select public.apply_roster_import(tests.the('own')) $$, 'The import that was not replaced goes on');
select lives_ok($$ select pg_temp.preview('olga') $$, 'A finished import keeps nobody from the next');
select pg_temp.applied('1 minute');
select lives_ok($$ select pg_temp.preview('olga') $$, 'Whoever applies an import replaces it');
select pg_temp.applied('3 minutes');
select lives_ok($$ select pg_temp.preview('ada') $$, 'An import that was given up is replaced by anybody');

select * from finish();
rollback;
