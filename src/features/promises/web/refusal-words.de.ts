export default {
  'promise.not-your-move': 'Das muss die andere Seite sagen. Du siehst es, kannst es aber nicht für sie tun.',
  'promise.not-now': 'Die Zusage ist weitergegangen; das geht nicht mehr.',
  'promise.stale': 'Die Worte haben sich geändert, seit du hingesehen hast. Bitte sieh noch einmal hin.',
  'promise.same-party': 'Eine Zusage braucht zwei Seiten: für wen sie ist, und wer sie hält.',
  'promise.not-yours-to-speak-for':
    'Du kannst für dich oder für ein eigenes Team sprechen. Bitte sie selbst: Nur sie können ihr Wort geben.',
  'promise.what-is-missing': 'Sag in einem Satz, worum es geht.',
  'promise.done-is-missing': 'Sag, was fertig heißt, damit ihr es beide wisst.',
  'promise.date-is-missing': 'Wähle einen Tag, oder sag, dass es nicht eilt.',
  'promise.date-has-passed': 'Dieser Tag ist vorbei. Wähle einen späteren, oder sag, dass es nicht eilt.',
  'promise.terms-are-the-same': 'Das ist dieselbe Absprache. Ändere etwas, oder sag einfach Ja.',
  'promise.question-is-missing': 'Schreib, was du fragen oder zurücksagen möchtest.',
  'promise.risk-is-missing': 'Sag in einem Satz, was sich geändert hat, damit die anderen planen können.',
  'promise.say-what-is-missing': 'Sag, was zu dem noch fehlt, was fertig heißt.',
  'promise.acknowledgement-is-missing':
    'Sag in eigenen Worten, dass du es nicht halten kannst. Ein Grund ist nicht nötig.',
  'promise.names-others': 'Steh dazu, ohne andere zu nennen. Wenn jemand etwas hören soll, sag es direkt.',
  'promise.plate-is-full': 'Dort ist gerade viel zu tun. Sende es trotzdem, oder wähle einen späteren Tag.',
  'promise.you-muted-them': 'Du hast sie stumm geschaltet. Nimm das zurück, dann können sie antworten.',
  'promise.offer-is-open':
    'Dein früheres Angebot ist noch offen. Warte auf die Antwort, oder nimm es zuerst zurück.',
  'promise.team-too-small':
    'Ein Team mit weniger als drei Menschen fragt man als Menschen. Wähle die Person.',
  'promise.proposal-is-open': 'Eine neue Absprache wartet schon auf Antwort. Eins nach dem anderen.',
  'promise.nobody-keeps-it':
    'Wer es zugesagt hatte, ist nicht mehr da. Bitte jemand anderen darum, oder lass es enden.',
  'promise.no-proposal': 'Es wartet keine neue Absprache auf Antwort.',
  'promise.still-has-time': 'Für die Antwort ist noch Zeit.',
};
