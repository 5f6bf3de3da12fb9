/** Words that say nothing of what a text is about, in the languages of the product. Pure. */
export const small: ReadonlySet<string> = new Set(
  (
    'about after again also already and any are asks back because been before being both but can come could did does done each ' +
    'even every few for from get give going good had has have hello help helped here him his how into its just know last let like ' +
    'long look looking make many maybe more most much need needed needs new next not now off once one only other our out over ' +
    'please quite really same see she should since some somebody someone something soon still such take than thank thanks that the ' +
    'their them then there these they thing things think this those three time today tomorrow too two under until very want wants ' +
    'was way week well were what when where which while who whole whom why will with within without work would yet you your ' +
    'aber alle alles als also auch auf aus bei beim bin bis bitte dann das dass dem den der des die dies diese diesem diesen dieser ' +
    'doch dort durch ein eine einem einen einer eines etwas euch für ganz gibt habe haben hat hatte heute hier hilfe ich ihm ihn ihr ' +
    'ihre immer ist jede jemand jetzt kann kein keine können machen man mehr mein meine mich mir mit morgen muss nach nicht noch nur ' +
    'oder ohne schon sehr sein seine sich sie sind soll über uns unser unsere unter vom von vor wann war warum was weil wenn wer ' +
    'werden wie wir wird wirklich wollen würde zeit zum zur zwei zwischen ' +
    'dafür damit daran darum davon dazu dein deine denn deshalb dich dir diesmal einige einmal erst eure gar ganze gern gut habt ' +
    'ihnen ins jeder jedes könnte machen mag mal manche nein nie nun oft solche sollte sondern sonst sowie statt und viel viele ' +
    'wäre wegen welche wenig wieder wohl wurde wurden zwar'
  ).split(' '),
);

/** Too short to say much, which whoever searches writes between the words that do. */
const shortest =
  'a am an as at be by d do go he hi i if in is it me my no of on or s so t to up us we ll ve ' +
  'ab am an da du er es ja ob um wo zu im';

/** What people ask with, and not about: in a search they only narrow where another word says more. */
const asking =
  'able advice anybody anyone best broken build change changes check correctly create creating explain expert experience fix fixing find good help ' +
  'how idea improve issue know knows learn learning making offer problem problems question questions set setting show someone ' +
  'somebody start starting support teach tip tips understand understanding use using work working ' +
  'ahnung ändern anpassen besser bauen beim beraten braucht erfahrung erklären erklärt frage fragen geht helfen helfer hilft idee ' +
  'jemanden kaputt kenne kennt klappt lernen lösen mithilfe problem probleme richtig rat tipp tipps umgang unterstützung verbessern ' +
  'verstehen weiß wissen zeigen zeigt';

/** What somebody typed may hold them between the words that they look for. */
export const besideTheWords: ReadonlySet<string> = new Set([
  ...small,
  ...shortest.split(' '),
  ...asking.split(' '),
]);
