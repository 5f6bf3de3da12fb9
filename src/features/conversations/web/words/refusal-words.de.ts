/** Warum etwas nicht getan wurde. */
export default {
  'conversation.not-your-move': 'Gerade ist jemand anders an der Reihe.',
  'conversation.not-now': 'Das Gespräch ist weitergegangen; dieser Schritt steht nicht mehr offen.',
  'conversation.stale': 'Seit du geschaut hast, wurde etwas gesagt. Bitte lies es zuerst noch einmal.',
  'conversation.say-what-about':
    'Sag in wenigen neutralen Worten, worum es geht. Nur das sieht die andere Person, bevor sie Ja sagt.',
  'conversation.not-yet-whole': 'Etwas ist noch leer. Jede Zeile hilft, dich zu verstehen.',
  'conversation.with-whom': 'Wähle, mit wem du reden möchtest.',
  'conversation.for-two': 'Ein solches Gespräch ist für zwei.',
  'conversation.people-only': 'Wähle hier Menschen: mit einem Team kann man nicht allein reden.',
  'conversation.too-many': 'Das sind mehr, als einander gut zuhören können.',
  'conversation.nobody-by-that-id': 'Jemand, den du gewählt hast, ist nicht hier.',
  'conversation.you-muted-them':
    'Du hast diese Person stumm geschaltet. Hebe das zuerst in deinen Einstellungen auf, damit sie dir antworten kann.',
  'conversation.already-open':
    'Zwischen euch ist schon ein solches Gespräch offen. Bring es zu Ende oder lass es, bevor ein neues beginnt.',
  'conversation.give-it-time':
    'Lass Zeit vergehen. Nach einem „gerade nicht“ oder einem beiseitegelegten Gespräch vergehen zwei Wochen bis zur nächsten Einladung.',
  'conversation.tried-enough':
    'Du hast es versucht. Das zählt. Hier sind andere Wege, damit es weitergeht: andere in ihrem Team und was Leute anbieten.',
  'conversation.day-ahead': 'Wähle einen Tag, der noch kommt, bevor die Einladung von selbst endet.',
  'conversation.no-such-time': 'Diesen Tag oder diese Uhrzeit gibt es nicht.',
  'conversation.names-someone-absent':
    'Hier wird jemand genannt, der nicht am Gespräch teilnimmt. Sag es ohne diese Person, oder rede direkt mit ihr.',
  'conversation.names-a-cause':
    'Ein Rückblick sucht Ursachen, nicht Menschen. Sag, was geschah; nenne Menschen nur, wo du ihnen dankst.',
  'conversation.nothing-to-reflect': 'Hier gibt es gerade nichts zurückzusagen.',
  'conversation.not-heard-yet':
    'Zuerst wird alles Gesagte zurückgesagt, und wer gesprochen hat, sagt: Ja, genau.',
  'conversation.each-needs-an-outcome':
    'Zuerst sagt jeder von euch etwas Eigenes zu, oder dass nichts weiter nötig ist.',
  'conversation.agree-on-something':
    'Ein Rückblick endet in mindestens einer Zusage oder in „so lassen, wie es ist“.',
  'conversation.answered-already': 'Du hast schon geantwortet.',
  'conversation.text-is-gone': 'Die Worte dieses Gesprächs wurden vernichtet.',
};
