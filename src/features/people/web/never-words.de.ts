/** The never list. */
export default {
  title: 'Was es nie gibt',
  sub: 'Was Alongside nicht tut und auch später nicht tun soll.',
  lines: [
    'Keine Punkte, Abzeichen, Ranglisten, Serien oder Zahlen neben einem Namen.',
    'Keine Zahl über einen Menschen wird anderen gezeigt.',
    'Keine Leitung und keine Betreuung liest mehr, als Kolleginnen und Kollegen lesen.',
    'Niemand erfährt, wer was gelesen hat, wer gerade da ist oder wie schnell jemand antwortet.',
    'Niemand sagt in deinem Namen etwas zu, und niemand teilt dir eine Aufgabe zu.',
    'Kein Text wird nach Stimmung, Ton oder Gefühl bewertet, keiner trainiert ein Modell.',
    'Keine anonymen Worte über einen Menschen.',
    'Kein Konto darüber, wer wem etwas schuldet.',
    'Ein Nein braucht keinen Grund, und niemand erfährt, wie oft du es gesagt hast.',
    'Kein Strom von Meldungen: fünf Karten am Tag, höchstens eine Mail.',
  ],
  honest: 'Was es nicht versprechen kann',
  limits: [
    'Wer die Datenbank betreibt, kann mit Aufwand lesen, was dort steht. Die Seiten und Programme erlauben es nicht.',
    'Was du hier jemandem erzählst, kann anderswo weitererzählt werden.',
  ],
  end: 'Alles Weitere steht dort, wo es geschieht.',
};
