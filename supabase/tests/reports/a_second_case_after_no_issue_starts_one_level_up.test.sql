begin;
select plan(6);

select tests.make_reported_thread(3);
select tests.keep('case', tests.report('bob', tests.message_id(1)));
select tests.authenticate_as('sam');
select ok((select count(*) > 0 from public.review_report(tests.the('case'))), 'The school reads the first case');
select lives_ok($$ select public.decide_report(tests.the('case'), 'no_issue') $$, 'The school finds nothing to do');
select tests.clear_authentication();
select tests.keep('next', tests.report('bob', tests.message_id(2)));
select is((tests.report_case(tests.the('next'))).level::text, 'organization', 'Other people look at the next case of the thread');
select tests.authenticate_as('olga');
select public.review_report(tests.the('next'));
select public.decide_report(tests.the('next'), 'resolved');
select tests.clear_authentication();
select tests.keep('third', tests.report('bob', tests.message_id(3)));
select is((tests.report_case(tests.the('third'))).level::text, 'school',
  'After something was done the next case starts at the school');

-- Of concerns as well: one may be about who looks at them.
create function pg_temp.concern(p_key text, p_text text) returns text language plpgsql as $$
begin
  perform tests.authenticate_as('mia');
  perform tests.keep(p_key, (public.raise_concern(p_text)).case_id);
  perform tests.clear_authentication();
  return (tests.report_case(tests.the(p_key))).level;
end $$;
select is(pg_temp.concern('rude', 'Sam is rude'), 'school', 'A concern starts at the school');
select tests.authenticate_as('sam');
select public.review_report(tests.the('rude'));
select public.decide_report(tests.the('rude'), 'no_issue');
select tests.clear_authentication();
select is(pg_temp.concern('still', 'Sam is still rude'), 'organization', 'Where the school found nothing to do, other people look at the next concern');

select * from finish();
rollback;
