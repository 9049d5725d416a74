begin;
select plan(18);

select tests.set_up_integrations();
update private.settings set return_urls = '{https://other.example.com/app,com.example.app://connected}';
select tests.authenticate_as('bob');

select lives_ok(format($$ select public.connect_integration(tests.id('charlie'), 'google_classroom', %L) $$, u),
  'A return URL of the deployment is accepted: ' || u)
from unnest('{https://app.example.com,https://app.example.com/family?x=1,https://app.example.com?x,https://other.example.com/app/1,'
  'com.example.app://connected}'::text[]) u;
select throws_ok(format($$ select public.connect_integration(tests.id('charlie'), 'google_classroom', %L) $$, u), 'PT400', 'validation.failed',
  'Another return URL is refused: ' || left(u, 80))
from unnest(array[
  'https://evil.example', 'https://app.example.com.evil.example/', 'https://app.example.com@evil.example/', 'http://app.example.com/',
  '//app.example.com/', 'javascript:alert(1)', 'https://other.example.com/', E'https://app.example.com/\nx', 'https://app.example.com\@evil.example',
  'https://app.example.com:443/', 'https://app.example.com/' || repeat('x', 2000), '']) u;
select tests.clear_authentication();
select throws_ok(
  $$ update private.settings set return_urls = '{https://other.example.com,javascript:alert(1)//}' $$, '23514', null,
  'The console cannot allow a script as a return URL');

select * from finish();
rollback;
