"""Labels before the turns of interviews and transcripts that tell the side, not the name.

Lower case, without the mark that follows. A label that stands for a person all the same ("Moderator",
"Reporter") is given as the speaker; a bare "Question" is not.
"""

from __future__ import annotations

from diplostmt.lexicon.records import words

#: Labels of questions that name nobody.
QUESTION_LABELS = words(
    "q|question|questions|follow-up question|follow-up|follow up|supplementary question|second question|next question|"
    "another question|zusatzfrage|zusatz|nachfrage|вопрос|питання|запитання|frage|pregunta|domanda|"
    "qn|que|ques|pertanyaan|sual|ερώτηση|întrebare|kérdés|fråga|spørsmål|spørgsmål|въпрос|питање|прашање|질문|質問|"
    "pergunta|pitanje|vprašanje|pytanie|otázka|soru|vraag|kysymys|سؤال|问",
    "|",
)
#: Labels of questions that say who asks.
ASKER_LABELS = words(
    "reporter|reporters|journalist|correspondent|interviewer|moderator|the moderator|host|anchor|presenter|"
    "press|media|operator|participant|audience|member of the audience|корреспондент|журналист|ведущий|"
    "модератор|journaliste|periodista|giornalista|novinar",
    "|",
)
#: Labels of answers that name nobody.
ANSWER_LABELS = words(
    "a|answer|answers|reply|response|ответ|відповідь|antwort|réponse|respuesta|risposta|resposta|odgovor|"
    "ans|jawaban|cavab|απάντηση|răspuns|válasz|svar|отговор|одговор|답변|回答|odpoveď|"
    "odpowiedź|odpověď|cevap|antwoord|vastaus|جواب|答",
    "|",
)
#: The letters for question and answer: English, French, Spanish and Portuguese, Italian, German, Russian.
LETTERS = ("QA", "QR", "PR", "DR", "FA", "ВО")
#: Labels of either side that may have a line to themselves, without a colon.
ALONE = words(
    "question|answer|follow-up question|вопрос|ответ|frage|antwort|zusatzfrage|zusatz|nachfrage|pregunta|respuesta|"
    "domanda|risposta|réponse",
    "|",
)
#: What a label says after the name of somebody who asks: "ANN LEE, HOST".
ASKING_ROLES = words(
    "host|anchor|moderator|interviewer|presenter|co-host|conductor|conductora|presentador|presentadora|moderador|"
    "moderadora|moderatorin|animateur|animatrice|entrevistador|entrevistadora|giornalista|periodista|journalist|reporter",
    "|",
)
#: The last words of a role by whose bearer all others are asked: "ANN LEE, OFFICIAL SPOKESPERSON".
ANSWERING_ROLES = words("spokesperson|spokesman|spokeswoman|press secretary", "|")
#: Offices whose holders are asked, and do not ask, where people without one speak too: "ANN LEE, FOREIGN MINISTER".
ANSWERING_OFFICES = words(
    "minister secretary ambassador envoy spokesperson spokesman spokeswoman commissioner chancellor premier "
    "director-general secretary-general negotiator"
)
#: Capitalised words before a colon that open a paragraph and label no speaker.
NO_SPEAKER = words(
    "by|note|notes|editor's note|source|sources|photo|video|update|updated|background|correction|summary|"
    "conclusion|the result|result|first|second|third|finally|date|time|place|venue|subject|re|from|to|via|"
    "tags|labels|topics|keywords|subjects|subject matter|topic|e&oe|briefer|briefers|"
    "related|read more|read also|see also|example|warning|contact|contacts|annex|"
    "article|chapter|section|page|however|breaking|exclusive|analysis|opinion|explainer|factbox|watch|live|"
    "p.s|ps|nb|item|agenda|transcript|video transcript|partial transcript|full transcript|"
    "opening statement|opening remarks|introductory remarks|closing remarks|questions and answers|"
    "themen|thema|moderation|datum|ort|quelle|redaktion|tema|fecha|lugar|fuente|lieu|"
    "intervenant|intervenants|intervenant(s)|média|médias|personnalité|fonction|"
    "witness|witnesses|present|members present|attendees|participants",
    "|",
)
