/** What a refusal says. */
export const refusals = {
  'partnership.not-your-move': 'Das zu sagen ist Sache der anderen Seite.',
  'partnership.not-now': 'Inzwischen ist es weitergegangen, dieser Schritt ist nicht mehr offen.',
  'partnership.stale':
    'Das hat sich geändert, seit du hingesehen hast. So steht es jetzt; bitte schau noch einmal.',
  'partnership.same-party':
    'Eine Partnerschaft braucht zwei Seiten. Was ein Team mit sich selbst vereinbart, steht in seiner eigenen Vereinbarung.',
  'partnership.one-inside-the-other':
    'Das eine gehört zum anderen. Was ihr dort voneinander braucht, gehört in die Vereinbarung dieses Teams.',
  'partnership.purpose-is-missing': 'Sag in einer Zeile, wofür diese Partnerschaft ist.',
  'partnership.exists': 'Die beiden sind schon Partner, oder eine Einladung zwischen ihnen wartet.',
  'partnership.team-too-small':
    'Dieses Team hat weniger als drei Mitglieder. Werde mit ihnen selbst Partner.',
  'partnership.not-yours-to-speak-for': 'Du kannst für dich sprechen oder für ein Team, zu dem du gehörst.',
  'partnership.say-for-whom': 'Du gehörst zu beiden Seiten. Sag, für welche du sprichst.',
  'partnership.you-muted-them':
    'Du wolltest nichts von ihnen hören. Nimm das erst zurück, wenn ihr wieder zusammenarbeiten wollt.',
  'partnership.promises-open':
    'Zwischen euch sind Zusagen offen. Sag für jede, ob es dabei bleibt oder ob sie nicht mehr nötig ist.',
  'partnership.not-yours-to-release':
    'Nur die Seite, für die eine Zusage ist, kann sagen, dass sie nicht mehr nötig ist. Du kannst dabei bleiben oder auf ihrer Seite sagen, dass du sie nicht halten kannst.',
  'partnership.day-has-passed': 'Dieser Tag ist vorbei. Wähle einen, der noch kommt.',
  'partnership.nothing-suggested': 'Hier wartet nichts auf deine Antwort.',
  'partnership.not-met-yet': 'Für heute oder früher ist kein Treffen geplant.',
  'partnership.only-for-teams': 'Nur was zwei Teams voneinander brauchen, kann für alle geöffnet werden.',
  'expectation.not-your-move': 'Das zu sagen ist Sache der anderen Seite.',
  'expectation.not-now': 'Inzwischen ist es weitergegangen, dieser Schritt ist nicht mehr offen.',
  'expectation.stale':
    'Die Worte haben sich geändert, seit du hingesehen hast. So stehen sie jetzt; bitte schau noch einmal.',
  'expectation.text-is-missing': 'Sag in einem Satz, was gebraucht wird.',
  'expectation.good-is-missing': 'Sag, wie es aussieht, wenn es gut läuft.',
  'expectation.not-between-them': 'Was hier gebraucht wird, richtet sich an einen der beiden Partner.',
  'expectation.not-partners':
    'Ihr seid gerade keine Partner, deshalb kann hier nichts Neues vereinbart werden.',
  'expectation.say-it-back-first':
    'Sag erst in deinen Worten, was angekommen ist, und warte auf ihr „ja, genau“.',
  'expectation.reflection-is-missing': 'Sag in deinen Worten, was angekommen ist.',
  'expectation.nothing-to-confirm': 'Noch hat niemand gesagt, was angekommen ist.',
  'expectation.same-words': 'Das steht schon so da. Sag, was anders wäre.',
  'expectation.wording-is-open': 'Eine andere Fassung wartet auf eine Antwort. Beantworte sie zuerst.',
  'expectation.no-wording-open': 'Keine neue Fassung wartet auf eine Antwort.',
  'expectation.review-not-due': 'Der Tag, darauf zu schauen, ist noch nicht gekommen.',
  'expectation.day-has-passed': 'Dieser Tag ist vorbei. Wähle einen, der noch kommt.',
  'expectation.ends-before-it-begins': 'Der letzte Tag liegt vor dem ersten.',
  'expectation.needs-an-occasion-day': 'Sag, an welchen Tagen es vorkommt.',
  'expectation.say-for-whom': 'Du gehörst zu beiden Seiten. Sag, für welche du sprichst.',
  'charter.not-your-move':
    'Das ist Sache der Person, die es geschrieben hat, oder von jemand anderem im Team.',
  'charter.not-now': 'Inzwischen ist es weitergegangen, dieser Schritt ist nicht mehr offen.',
  'charter.stale':
    'Die Worte haben sich geändert, seit du hingesehen hast. So stehen sie jetzt; bitte schau noch einmal.',
  'charter.team-too-small':
    'Ein Team von weniger als drei hat keine eigene Vereinbarung. Sprecht miteinander.',
  'charter.text-is-missing': 'Sag in einem Satz, was ihr vereinbart.',
  'charter.objection-is-missing': 'Sag, was dagegen spricht, damit die Worte sich ändern können.',
  'charter.question-is-open': 'Das Team ist dazu schon gefragt. Warte erst diese Antwort ab.',
  'charter.same-words': 'Das steht schon so da. Sag, was anders wäre.',
  'charter.already-open': 'Alle können diese Vereinbarung schon lesen.',
  'charter.pattern-is-shown': 'Das Team schaut schon auf sein Muster.',
  'charter.pattern-is-not-shown': 'Das Team schaut ohnehin nicht auf sein Muster.',
  'charter.not-open': 'Ohnehin kann nur das Team diese Vereinbarung lesen.',
  'charter.review-not-due': 'Der Tag, darauf zu schauen, ist noch nicht gekommen.',
  'charter.day-has-passed': 'Dieser Tag ist vorbei. Wähle einen, der noch kommt.',
  'charter.ends-before-it-begins': 'Der letzte Tag liegt vor dem ersten.',
};
