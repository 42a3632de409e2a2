/**
 * Words that head every list of leaked passwords in the languages of our readers, the longest first so that none hides
 * a longer one. Lower case, four letters and more.
 */
export const commonWords: readonly string[] = (
  'password passwort passwd kennwort parole geheimnis geheim secret welcome willkommen hallo hello servus admin ' +
  'administrator root login letmein changeme change trustno master dragon monkey shadow sunshine princess prinzessin ' +
  'iloveyou liebe dich love schatz schatzi superman batman starwars pokemon football fussball fußball baseball ' +
  'basketball hockey soccer bayern münchen muenchen dortmund schalke werder borussia rapid austria zürich zuerich wien ' +
  'berlin hamburg köln koeln bern schweiz deutschland österreich oesterreich germany switzerland sommer winter ' +
  'frühling fruehling herbst summer spring autumn januar februar april juni juli august september oktober november ' +
  'dezember january february june july october december montag dienstag mittwoch donnerstag freitag samstag sonntag ' +
  'monday tuesday wednesday thursday friday saturday sunday michael daniel thomas andreas stefan markus martin ' +
  'alexander sebastian christian florian matthias sabine andrea nicole jessica jennifer charlie ashley michelle ' +
  'blume katze hund hase maus bär computer internet telefon handy iphone samsung google facebook instagram youtube ' +
  'microsoft windows office firma agentur agency company lotse social media marketing marke kunde client client ' +
  'test1 test tester testing demo temp user guest gast system server service 1q2w3e4r5t 1q2w3e4r 1qaz2wsx 1qaz 2wsx ' +
  'zaq12wsx q1w2e3r4 asdf qwer qwert abcd abc123 123abc 112233 121212 123123 123321 654321 666666 696969 777777 ' +
  '007007 mustang harley ferrari porsche mercedes freedom freiheit whatever nothing access killer ninja cookie ' +
  'chocolate schokolade banana orange cheese pepper ginger tigger buster hunter ranger maggie soccer purple diamond ' +
  'engel angel jesus maria josef gott church kirche family familie mama papa oma1 baby girl boys hannover bremen ' +
  'stuttgart frankfurt leipzig dresden vienna salzburg luzern basel genf geneva london paris milano'
)
  .split(' ')
  .filter((word, place, all) => word.length >= 4 && all.indexOf(word) === place)
  .toSorted((a, b) => b.length - a.length)
