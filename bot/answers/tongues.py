"""Questions in other languages: their words of asking, as data, and what each is in English.

What a question is about is mostly the same in all of them: names, and words of the field. So it is
enough to know the words around it. All words are folded (lower case, no accents).
"""

import re
from collections.abc import Mapping
from typing import Final

from bot.answers.wording import ASKING, FILLER, KINDS
from bot.search.english import everyday
from bot.search.text import fold


def _tongue(**english: str) -> Mapping[str, str]:
    """Return what each foreign word means; `_` stands for a blank, and `said` for mere grammar."""
    meanings = {
        word: "" if meaning == "said" else meaning.rstrip("_").replace("_", " ")
        for meaning, foreign in english.items()
        for word in foreign.split()
    }
    return {word.replace("_", " "): meaning for word, meaning in meanings.items()}


GERMAN: Final = _tongue(
    who="wer wem wen wessen",
    what="was",
    which="welche welcher welches welchen welchem",
    when="wann",
    where="wo",
    how_many="wieviele wie_viele wieviel",
    how="wie",
    talk="vortrag sitzung",
    talks="vortrage vortragen vortraege sitzungen",
    speaker="redner rednerin sprecher sprecherin referent referentin",
    speakers="referenten rednerinnen sprecherinnen referentinnen",
    recording="aufzeichnung aufnahme mitschnitt",
    recordings="aufzeichnungen aufnahmen mitschnitte",
    slides="folien",
    tool="werkzeug",
    tools="werkzeuge werkzeugen",
    link="verweis adresse",
    theme="thema",
    themes="themen",
    announcements="ankundigungen neuigkeiten",
    announced="angekundigt vorgestellt",
    about="uber um",
    gave="hielt gehalten",
    say="sagt sagte sagten gesagt",
    spoke="sprach sprachen gesprochen redete redeten geredet erzahlt erzahlte",
    and_="und",
    or_="oder",
    not_="nicht kein keine keinen",
    without="ohne",
    with_="mit",
    since="seit",
    before="vor",
    in_="im",
    from_="von vom",
    by="durch",
    year="jahr",
    people="leute menschen",
    company="firma unternehmen",
    companies="firmen",
    latest="neueste neuesten neuester letzte letzten",
    first="erste ersten",
    list="liste zeig zeige nenne",
    all="alle",
    said="""
        der die das den dem des ein eine einen einem einer es ist war waren sind gibt ging
        gingen geht ich mir mich du wir uns man bitte danke zu zum zur auf an am bei nach hat
        haben hatte wurde wurden werden gab etwas jemand gibts denn mal noch auch dort da kann
        kannst alles irgendwas irgendwelche eigentlich dieser diese dieses ihr euch sie er ihm
        heisst hiess""",
)

FRENCH: Final = _tongue(
    who="qui",
    what="quoi que",
    which="quel quelle quels quelles",
    when="quand",
    how_many="combien",
    how="comment",
    talk="conference expose intervention",
    talks="conferences exposes interventions",
    speaker="orateur oratrice intervenant intervenante conferencier conferenciere",
    speakers="orateurs oratrices intervenants intervenantes conferenciers",
    recording="enregistrement",
    recordings="enregistrements",
    slides="diapos diapositives transparents",
    tool="outil",
    tools="outils",
    link="lien",
    links="liens",
    announcements="annonces nouveautes",
    announced="annonce annoncee annoncer",
    about="sur a_propos",
    gave="donne presente anime",
    say="dit disait",
    spoke="parle parlent parlait parler",
    and_="et",
    or_="ou",
    not_="pas",
    without="sans",
    with_="avec",
    since="depuis",
    before="avant",
    in_="en dans au aux",
    of="de du des",
    by="par",
    year="annee an",
    people="gens personnes",
    presented="presentes presentee presentees",
    company="entreprise societe",
    companies="entreprises societes",
    latest="derniere dernier dernieres derniers",
    first="premiere premier premieres premiers",
    list="liste montre montrez",
    all="tous toutes tout",
    said="""a le la les un une est etait sont etaient ce cette ces cet il elle ils elles y je moi me
        nous on vous avez ont as se te tu quelqu quelque chose merci bonjour ete est-ce
        qu'est-ce quelqu'un y_a-t-il y_a a-t-il s'il plait peux peut fait""",
)

SPANISH: Final = _tongue(
    who="quien quienes",
    what="que",
    which="cual cuales",
    when="cuando",
    where="donde",
    how_many="cuantos cuantas",
    how="como",
    talk="charla ponencia presentacion",
    talks="charlas ponencias presentaciones",
    speaker="ponente orador oradora",
    speakers="ponentes oradores oradoras",
    recording="grabacion",
    recordings="grabaciones",
    slides="diapositivas",
    tool="herramienta",
    tools="herramientas",
    link="enlace",
    links="enlaces",
    announcements="anuncios novedades",
    announced="anuncio anunciaron anunciado anunciada",
    about="sobre acerca trato trata trataba",
    gave="dio dieron impartio",
    presented="presento presentaron",
    say="dijo dice dijeron",
    spoke="hablo hablaron habla hablado",
    and_="y",
    or_="o",
    without="sin",
    with_="con",
    since="desde",
    before="antes",
    in_="en",
    of="de del",
    by="por",
    year="ano",
    people="personas gente",
    company="empresa",
    companies="empresas",
    latest="ultima ultimo ultimas ultimos",
    first="primera primer primero primeras primeros",
    list="lista muestra",
    all="todas todos todo",
    said="""el la los las un una unas unos es fue era fueron son hay hubo se me nos su lo esta este
        estas estos esa ese al alguien algo favor gracias hola ha han tiene tuvo puedes""",
)

PORTUGUESE: Final = _tongue(
    who="quem",
    what="que",
    which="qual quais",
    when="quando",
    where="onde",
    how_many="quantos quantas",
    how="como",
    talk="palestra apresentacao",
    talks="palestras apresentacoes",
    speaker="palestrante",
    speakers="palestrantes",
    recording="gravacao",
    recordings="gravacoes",
    tool="ferramenta",
    tools="ferramentas",
    announced="anunciado anunciada anunciou anunciaram",
    about="sobre",
    gave="deu deram ministrou",
    presented="apresentou apresentaram",
    say="disse disseram",
    spoke="falou falaram fala falado",
    and_="e",
    or_="ou",
    not_="nao",
    without="sem",
    with_="com",
    since="desde",
    in_="em na nas no nos",
    of="de do da dos das",
    by="por",
    year="ano",
    people="pessoas",
    company="empresa",
    companies="empresas",
    latest="ultima ultimo ultimas ultimos",
    first="primeira primeiro",
    list="lista mostra",
    all="todas todos tudo",
    said="""o a os as um uma uns umas foi era foram sao ha houve teve se me nos seu sua este esta
        esse essa isso alguem algo favor obrigado obrigada ola tem pode""",
)

ITALIAN: Final = _tongue(
    who="chi",
    what="cosa che",
    which="quale quali",
    when="quando",
    where="dove",
    how_many="quanti quante",
    how="come",
    talk="discorso intervento presentazione",
    talks="discorsi interventi presentazioni",
    speaker="relatore relatrice",
    speakers="relatori relatrici",
    recording="registrazione",
    recordings="registrazioni",
    slides="diapositive",
    tool="strumento",
    tools="strumenti",
    announced="annunciato annunciata annunciati",
    about="su sul sulla sui sulle riguardo",
    gave="tenuto fatto",
    presented="presentato presentata",
    say="dice detto",
    spoke="parlato parlava parla parlano",
    and_="e ed",
    or_="o",
    not_="non",
    without="senza",
    with_="con",
    since="dal",
    in_="nel nella nei",
    of="di del della dei delle",
    by="da",
    year="anno",
    people="persone",
    company="azienda",
    companies="aziende",
    latest="ultima ultimo ultime ultimi",
    first="prima primo",
    list="lista elenco mostra",
    all="tutti tutte tutto",
    said="""il lo la i gli le un uno una era erano sono ha hanno ci si mi qualcuno qualcosa grazie
        ciao per favore stato stata al alla""",
)

DUTCH: Final = _tongue(
    who="wie",
    what="wat",
    which="welke welk",
    when="wanneer",
    where="waar",
    how_many="hoeveel",
    how="hoe",
    talk="praatje presentatie lezing sessie",
    talks="praatjes presentaties lezingen sessies",
    speaker="spreker",
    speakers="sprekers",
    recording="opname",
    recordings="opnames opnamen",
    tool="hulpmiddel gereedschap",
    announced="aangekondigd",
    about="over",
    gave="gaf gaven gehouden hield",
    say="zei zeiden gezegd",
    spoke="sprak spraken gesproken praatte vertelde",
    and_="en",
    or_="of",
    not_="niet geen",
    without="zonder",
    with_="met",
    since="sinds",
    before="voor",
    from_="van vanaf",
    by="door",
    year="jaar",
    people="mensen",
    company="bedrijf",
    companies="bedrijven",
    latest="laatste nieuwste",
    first="eerste",
    list="lijst toon",
    all="alle",
    said="""de het een is was waren zijn er ik mij me wij ons je jij u op aan bij naar heeft hebben
        had werd iets iemand nog ook daar kan kun ging gingen gaat dat die deze dit ze hij""",
)

_ACCENTED: Final = {"o\u00f9": "where", "\u00e9": "is"}
"""Words that their accent alone tells from another one."""

TONGUES: Final = (GERMAN, FRENCH, SPANISH, PORTUGUESE, ITALIAN, DUTCH)

_PIECE: Final = re.compile(r"[^\W\d_]+(?:['\u2019-][^\W\d_]+)*")
_ELIDED: Final = re.compile(
    r"(?:[ldcsnjmt]|qu|un|dell|nell|sull|all)['\u2019](?=\w)", re.IGNORECASE
)
"""What French and Italian run together with the word behind it: "l'outil", "d'Airbnb"."""

_ENGLISH: Final = FILLER | ASKING | KINDS.keys()
_FOREIGN: Final = frozenset(word for tongue in TONGUES for word in tongue) - _ENGLISH
"""Words of asking that are none in English."""

SURE: Final = 2
"""Foreign words of asking from which a question is in their language."""

LONG: Final = 5
"""Letters from which a single foreign word of asking tells: "Folien", "charla"."""


def in_english(text: str) -> str:
    """Return a question whose words of asking are English, and the rest as it is asked.

    It stays as it is unless more of its words of asking are surely of another language than of
    English: "la" and "die" alone are no more than they are in English.
    """
    pieces = _PIECE.findall(fold(text))
    if "'" in text or "\u2019" in text:
        pieces = [_ELIDED.sub("", piece, count=1) for piece in pieces]
    if _FOREIGN.isdisjoint(pieces):  # most questions are told by that at once
        return text
    english = sum(piece in _ENGLISH for piece in pieces)
    # The first of equals, so that what several languages share is read by the same one.
    tongue = max(TONGUES, key=lambda each: len(_marks(pieces, each)))
    found = _marks(pieces, tongue)
    told = len(found) >= SURE and len(found) > english - _shared(pieces, tongue)
    alone = english == 0 and any(_tells_alone(word, tongue) for word in found)
    if not told and not alone:
        return text
    return _translated(text, tongue)


def _marks(pieces: list[str], tongue: Mapping[str, str]) -> list[str]:
    return [piece for piece in pieces if piece in tongue and piece not in _ENGLISH]


def _shared(pieces: list[str], tongue: Mapping[str, str]) -> int:
    """Return how many English words of asking among `pieces` are words of `tongue`, too."""
    return sum(piece in _ENGLISH and piece in tongue for piece in pieces)


def _tells_alone(word: str, tongue: Mapping[str, str]) -> bool:
    return len(word) >= LONG and bool(tongue[word]) and not everyday(word)


def _translated(text: str, tongue: Mapping[str, str]) -> str:
    phrases = [each for each in tongue if " " in each]
    for phrase in phrases:
        text = re.sub(rf"\b{phrase}\b", tongue[phrase], text, flags=re.IGNORECASE)

    def english(match: re.Match[str]) -> str:
        piece = match.group()
        whole = _ACCENTED.get(piece.casefold(), tongue.get(fold(piece)))
        if whole is not None:
            return whole
        rest = _ELIDED.sub("", piece, count=1)
        return tongue.get(fold(rest), rest)

    return _PIECE.sub(english, text)
