"""Words of the lines around an article: figures and stamps, credits, captions, bylines, boxes of background.

Menus, buttons, appeals, notices and the like are rows of ``data/furniture.tsv``.
"""

from __future__ import annotations

from diplostmt.lexicon.calendar import WEEKDAYS_ABROAD
from diplostmt.lexicon.records import words

#: Words of lines that hold figures and nothing else to read: counters, reading times, stamps.
FIGURE_WORDS = WEEKDAYS_ABROAD | words(
    "el às em atualizado yesterday today image slide picture usd eur gbp chf jpy rub cny "
    "from source about aired p a ago all am amt and article articles at author bst by cest cet code comment comments "
    "created ct date day days edt eest eet er est est. et first font get gmt h hour hours hrs id in ist jst kst last "
    "latest hits likes loc local m min mins minute minutes modified moscow msk news no no. number of on page pages pdt "
    "people pht photo photos pkt pm posted post pst punto px published publication publish read reading reads "
    "release second seconds share shared shares short st story t tehran th the this time times to trt turkish "
    "replies reply responses edition issue vol volume artikel meldung pressemitteilung "
    "update updated url utc version views viewed visits wib votes week weeks years year nd rd z г года мск "
    "обновлено опубликовано время чтения мин минут минуты просмотров комментариев назад в uhr "
    "aktualisiert veröffentlicht stand am um mis à jour publié le lecture actualizado publicado lectura "
    "skapad publicerad senast uppdaterad opprettet publisert oppdatert oprettet opdateret gepubliceerd bijgewerkt "
    "opublikowano zaktualizowano 年 月 日 년 월 일 "
    "aggiornato pubblicato il alle ore güncelleme son saat yayınlanma objavljeno u sati de del temps tiempo "
    "leer lire lesezeit lesedauer minuten okuma süresi "
    # months of the Islamic and the Iranian year, beside the day of a site
    "muharram muharrem safar safer rabi rebiülevvel rebiülahir al-awwal al-thani jumada cemaziyelevvel cemaziyelahir "
    "rajab recep shaban sha'ban şaban ramadan ramazan shawwal şevval sevval dhu al-qadah al-hijjah zilkade zilhicce ah "
    "farvardin ordibehesht khordad tir mordad shahrivar mehr aban azar dey bahman esfand "
    "poniedziałek wtorek środa czwartek piątek niedziela понеділок вівторок середа четвер п'ятниця субота неділя "
    "ponedjeljak utorak srijeda četvrtak petak subota nedjelja pondělí úterý pátek neděle hétfő kedd szerda csütörtök "
    "péntek szombat vasárnap maandag dinsdag woensdag donderdag vrijdag zaterdag zondag måndag tisdag onsdag torsdag "
    "fredag lördag söndag mandag tirsdag lørdag søndag thứ hai ba tư năm sáu bảy chủ nhật "
)

#: Where a page can be shared, as rows of buttons have them.
NETWORKS = words(
    "facebook instagram linkedin messenger pinterest reddit telegram tiktok twitter vk weibo whatsapp youtube"
)
#: The languages of a page, by code and by their own names, as rows of buttons have them.
LANGUAGES = words(
    "ar az be bg bn ca chn cn cs de el en eng es esp et eu fa fi fr fra ger he hi hr hu hy id it ja jp ka kk ko kor "
    "ky lt lv mk mn ms nl no pl pt ro ru rus sk sl sq sr sv sw ta tg th tr uk ukr ur uz vi zh "
    "english french german russian spanish arabic chinese portuguese italian japanese korean turkish persian ukrainian "
    "français francais deutsch русский español espanol português italiano türkçe العربية العربي عربي عربى "
    "中文 日本語 한국어 "
    "فارسی українська polski nederlands hrvatski srpski српски shqip қазақша o‘zbek tiếng việt bahasa indonesia"
)

#: The parts of the world by which a site is divided, in a row: "World Africa Americas Asia Europe Middle East".
REGIONS = words("africa americas asia australia europe latin middle oceania pacific world")
MANY_REGIONS = 4

#: The first and the last words of buttons: "Email this article", "Show more sharing options".
BUTTON_VERBS = words(
    "add become bookmark change copy decrease download email enlarge enter expand explore follow get give go increase "
    "join jump like listen load manage open play post print rate read reject remove report resize save search see "
    "select send share show skip start subscribe switch tap toggle turn type unmute view watch write"
)
BUTTON_NOUNS = words(
    "account ads alerts app article articles author calendar captions channel clipboard comment comments content "
    "conversation cookies edition email favorites favourites feed friend friends full-screen gallery gift image images "
    "keyword keywords language later link list menu name navigation newsletter newsletters notifications options page "
    "pdf photo photos player post posts profile query rss screen search settings sharing site size sound story "
    "subscription supporter text topic trial url video whatsapp x"
)

#: What stands before a colon or a bar and the heading of another story, within a text or below it: "WATCH: Boats sail".
TEASER_LABELS = words(
    "analysis|audio|explained|explainer|exclusive video|further reading|gallery|in depth|in full|in photos|in pictures|"
    "infographic|"
    "latest|learn more|listen|live|live blog|live updates|map|more|more here|must-read|must-watch|opinion|"
    "photo gallery|photos|pictures|podcast|read|recommended|related|related article|related content|related news|"
    "related story|see|see more|slideshow|special report|timeline|video|videos|watch|watch live|watch video|"
    "what to read next|who's who",
    "|",
)

#: Words that open a photo credit, before a colon or the name of the photographer.
CREDIT_OPENERS = (
    "photo:", "photo :", "photos:", "photo |", "photos |", "image |", "images |",
    "photo by", "photos by", "photo credit", "photo source", "photo courtesy", "photo ©",
    "photograph:", "photograph by", "photographs by", "picture:", "image:", "image credit", "image source",
    "credit:", "credits:", "courtesy:", "illustration:", "video:", "video by", "courtesy of",
    "foto:", "foto ", "fotos:",
    "фото:", "фото ", "фото:", "zdroj:", "photo d'illustration", "crédit photo", "fotoğraf:", "bild:",
    "handout photo", "reuters/", "ap photo", "ap photo/", "getty images", "afp/", "epa/", "ap/",
)  # fmt: skip

#: Words that stand in the place of a writer's name.
NEWSROOM = words(
    "staff and agencies|staff and wires|agencies|agency staff|eeas press team|from our correspondent|news desk|"
    "news service|newsroom|our correspondent|"
    "our special correspondent|special correspondent|staff|staff correspondent|staff reporter|staff writer|"
    "staff report|bureau report|monitoring report|monitoring desk|recorder report|agencies report|our bureau|"
    "our reporter|our staff reporter|by staff|by our correspondent|by our staff reporter|our diplomatic correspondent|"
    "staff writers|the editors|web desk|redacción|rédaction|la rédaction|redaktion|redazione|redação|"
    "redakcija|redakcja|редакция|the newspaper's staff reporter|the newspaper's correspondent|news agencies",
    "|",
)

#: The word for a newsroom, before the name of its house: "Redacción Lago Noticias".
NEWSROOM_HEADS = frozenset(
    "Redacción Redaktion Redazione Redação Rédaction Redakcja Redakcija Redacția Редакция".split()
)
#: The last two words of the desk of a house, behind its name: "Lake Courier News Desk".
NEWSROOM_TAILS = words(
    "news desk|web desk|news service|online desk|news bureau|news team|digital desk|sports desk|national desk|"
    "foreign desk|world desk|editorial team|editorial staff|editorial board|press office",
    "|",
)
#: What follows the name of an outlet in a byline: "By AFP **Correspondent**".
OFFICE_WORDS = words(
    "agency bureau correspondent desk news reporter reporters service staff team writer writers"
)

#: Words that open a caption.
CAPTION_OPENERS = (
    "file photo", "file -", "file –", "file —", "file:", "file image", "file picture", "file pic",
    "archive photo", "caption:", "photo caption", "image caption", "pictured:", "in this photo",
    "in this file pho", "in this handout", "in this image", "in this undated", "in this screengr",
    "undated photo", "this handout pho", "this photo ", "this picture ", "a screengrab", "a screenshot",
    "media caption", "in a file p", "(file", "(afp file", "(ap file", "(reuters file", "a file photo",
    "a handout", "from left:", "from right:", "left to right:", "(from left", "(l-r", "l-r:", "a general view",
    "a view of", "participants pose",
    "архивное фото", "[ image:", "[image:", "archivfoto", "archivbild", "illustrative pho", "illustrative ima",
    "photo shows", "photo illustrati", "illustration:", "symbolbild", "imagen de archiv", "foto de archivo",
    "photo d'illustra", "photo d’illustra", "foto d'archivio",
)  # fmt: skip

#: Who gives pictures and sends no reports.
PICTURE_AGENCIES = words(
    "Getty|Getty Images|Shutterstock|iStock|Alamy|EPA|EPA-EFE|Flickr|Wikimedia Commons", "|"
)

#: What stands alone above a caption.
CAPTION_LABELS = words("image caption|photo caption|media caption|caption", "|")

#: Words that close a caption.
CAPTION_CLOSERS = (
    "file photo", "archive photo", "file image", "архивное фото", "foto de archivo", "imagen de archivo",
    "photo d'archives", "photo d’archives", "archivfoto", "archivbild", "foto d'archivio", "foto de arquivo",
    "press photo", " pa wire", " pa archive", " - file", "(file", "(screenshot", "– file", "— file", "arşiv",
    "zdjęcie archiwalne", "arhivska fotografija",
)  # fmt: skip

#: Where somebody stands in a picture, in brackets behind the name: "Ana Ruiz (left)", "Jon Edel (2nd from right)".
SIDES = words(
    "left|right|centre|center|middle|far left|far right|second left|second right|third left|third right|top|bottom|"
    "second from left|second from right|third from left|third from right|2nd from left|2nd from right|2nd left|"
    "2nd right|3rd left|3rd right|on left|on right|pictured|in photo|pictured left|pictured right|back to camera|"
    "front row|seated|standing|à gauche|à droite|izq|der|links|rechts",
    "|",
)
#: What somebody does in a picture, behind the name and without a verb that tells: "Envoy Ana Ruiz speaking in Oslo".
POSES = words(
    "addressing arriving attending awaiting being briefing chatting delivering exchanging giving greeting handing "
    "holding inspecting leaving listening meeting posing presenting receiving shaking signing sitting speaking "
    "standing talking unveiling visiting waving welcoming"
)

#: What somebody does in a picture, as its caption tells it, and no report does: "Envoy Ana Ruiz waves to the crowd".
SHOWN_ACTS = words(
    "applaud|applauds|arrive|arrives|chat|chats|gesture|gestures|greet|greets|hug|hugs|listen|listens|look on|looks on|"
    "pose|poses|shake hands|shakes hands|sit|sits|smile|smiles|speak|speaks|stand|stands|walk|walks|wave|waves|"
    "talk|talks|address|addresses",
    "|",
)

#: Those who hold an office in a body, at the head of a caption: "Leaders of the Forum before the talks".
PEOPLE_IN_OFFICE = words(
    "Ambassadors Delegates Delegations Diplomats Envoys Leaders Ministers Officials Presidents"
)
#: Words that a caption without a verb does not have, and a deck may.
TELLING_WORDS = words(
    "agree agreed are as be been can could did do has have if is may might must says seeks should to urges vows wants "
    "warns was were will would"
)

#: Headings of boxes that give the background; with the name of an outlet also before them ("TASS dossier").
BOX_LABELS = words(
    "background|background information|backgrounder|by way of background|context|dossier|explainer|"
    "fact box|fact file|fact sheet|factbox|facts|facts and figures|for reference|for your information|"
    "from our files|help|history of the issue|in brief|in context|key dates|key facts|"
    "editors' notes|note for editors|note to editors|notes for editors|"
    "notes to editors|notes to editor|our reference|profile|quick facts|reference|reference information|"
    "the background|the context|timeline|what is known|what we know|контекст|наша справка|справка|досье|"
    "для справки|hintergrund|zur sache|contexte|repères|contexto|antecedentes|scheda|contesto|pozadina|"
    "tło|arka plan",
    "|",
)
