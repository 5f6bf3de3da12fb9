/** The topics of a guide: what stands above the lines, what is asked, and an example. */
export default {
  reach: {
    heading: 'Wie man mich erreicht',
    question: 'Wie möchtest du erreicht werden?',
    example: '„Ruf an, wenn es um heute geht. Sonst schreib; ich lese zweimal am Tag.“',
  },
  'answer-window': {
    heading: 'Wann ich antworte',
    heading_team: 'Wann wir antworten',
    question: 'Bis wann kann man mit einer Antwort rechnen?',
    example: '„Innerhalb eines Arbeitstags. Wenn es brennt, sag es.“',
  },
  style: {
    heading: 'Wie ich gern arbeite',
    question: 'Was hilft bei der Arbeit mit dir?',
    example: '„Erst das ganze Bild, dann die Frage.“',
  },
  feedback: {
    heading: 'Wie man mir sagt, was besser ginge',
    question: 'Wie nimmst du Rückmeldung am besten an?',
    example: '„Unter uns, bald, und mit einem Beispiel.“',
  },
  'help-with': {
    heading: 'Hilft gern bei',
    question: 'Wobei hilfst du anderen gern?',
    example: '„Tabellen, die aus dem Ruder gelaufen sind.“',
  },
  want: {
    heading: 'Was ich gern lernen oder tun würde',
    question: 'Was möchtest du lernen, versuchen oder erreichen?',
    example: '„Ich würde gern einmal einen Workshop leiten.“',
  },
  worry: {
    heading: 'Was mir Sorgen macht',
    question: 'Was lastet bei der Arbeit gerade auf dir?',
    example: '„Ob der Umzug im Frühjahr uns genug Ruhe lässt.“',
  },
  frustration: {
    heading: 'Was es mir schwer macht',
    question: 'Was kommt dir immer wieder in die Quere?',
    example: '„Bitten, die über drei Ecken kommen.“',
  },
  'about-me': {
    heading: 'Über mich',
    question: 'Was sollen andere gern wissen?',
    example: '„Ich komme mit dem Rad, also lieber nach neun.“',
  },
  offers: {
    heading: 'Was wir für andere tun',
    question: 'Womit kann man zu euch kommen?',
    example: '„Routenpläne, und ein zweiter Blick auf jeden Fahrplan.“',
  },
  'how-to-ask': {
    heading: 'Wie man uns fragt',
    question: 'Wie erreicht euch eine Bitte am besten?',
    example: '„Sag, welche Schicht und bis wann. Eine Zeile genügt.“',
  },
  needs: {
    heading: 'Was wir von anderen brauchen',
    question: 'Was braucht ihr, um euren Teil gut zu tun?',
    example: '„Änderungen am Tag davor bis mittags.“',
  },
  hours: {
    heading: 'Wann wir da sind',
    question: 'Wann ist jemand da?',
    example: '„6 bis 22 Uhr. Nachts das Schichttelefon.“',
  },
  agreement: {
    heading: 'Was wir unter uns vereinbart haben',
    question: 'Was hat das Team für die Zusammenarbeit vereinbart?',
    example: '„Wer eine Stunde feststeckt, fragt.“',
  },
};
