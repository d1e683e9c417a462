"""The words that people ask with, as data: what each says about the question.

All words are folded (lower case, no accents). A word may stand in several of these.
"""

from collections.abc import Mapping
from typing import Final

from bot.answers.question import Counted, Want
from bot.recap.model import Kind


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


NEGATING: Final = _words("""
    no not without lacking missing never cannot isnt wasnt werent arent didnt doesnt dont hasnt
    havent isn wasn weren didn doesn hasn haven couldnt nobody none""")
"""Words that turn a question round."""

FILLER: Final = NEGATING | _words("""
    a about according across actually after again ago ah all almost along already also although
    altogether always am among an and another any anybody anyhow anyone anything anyway anyways
    are around as asap ask asked at away be because been before behind being between big biggest
    bit both btw but by called came can cannot cant cheers come comes coming compare compared
    comparison conf confbot conference copresented cospeaker could couldn couldnt cover covered
    covering covers d dear did didn didnt diff difference differences discuss discussed do does
    doesn doesnt doing don done dont each else entire ever every everybody everyone everyone's
    everything exactly except explain explained few find finding five folks for forgot found
    four from fyi gave get gets getting give given gives giving go going gone gonna good got
    great guys had haha happen happened happening has hasn have haven having he hear heard held
    hello help her here hers hey hi him his hiya hold holds hosted hosting how however i id if
    im imo important in info information instead into is isn isnt it its itself ive just key
    kind kinda kindly know known knows last learn learned learnt let lets like ll lol look
    looking lot lots m made main make makes maybe me mean means mention mentioned mentioning
    mentions might mine more most much must my myself named need needed no nor not note noted
    notes nothing now of off oh ok okay on one ones only onto or other others our out over
    overall own part people peoples perhaps place please pls plz point pointed possible present
    presented presenting pretty question quick quite re really recall recap recapped recaps
    regarding related remember right s said same saw say saying says see seen several shall she
    should show showed shown shows since so some somebody someone something sometime somewhere
    sorry sort speak speaking speaks spoke spoken still stuff subject such sure t ta take taken
    talked talking tbh team tell tells than thank thanks that thats the their theirs them
    themselves then there there's theres these they thing things think this those though three
    through thx to today together told too top topic topics total try two u under until up upon
    ur us use used useful using ve versus very vs want wanted wanting was wasn watching way we
    well went were weren what whatever whats whatsoever when where wheres whether which
    whichever while who whole whom whos whose why will wish with within without wont wonder
    wondering would wouldn wouldnt ya yeah year years yes yet you your yours yourself
""")
"""Words that carry no topic: grammar, politeness, and the verbs of asking and telling."""

TEMPER: Final = _words("""
    damn damned darn bloody fucking fuck fucks fkn ffs wtf tf hell heck stupid dumb idiot shit
    shitty crap crappy goddamn freaking frigging dude mate buddy bro guy lazy useless dig grab
    fetch pull""")
"""Words of temper, and lax words for looking something up. They may stand in a title, so they
help where notes have them, and are not missed where notes don't."""

COUNSEL: Final = _words("""
    advice advise guidance hint hints pointer pointers recommendation recommendations suggestion
    suggestions thoughts tip tips""")
"""Nouns of asking for anything useful. They say little more than "something" before the words that
say on what it should be."""

ON_WHAT: Final = _words("about against around for from how in on regarding to when with")
"""Words between these and what they are on."""

NAMES_TOO: Final = _words("go")
"""Words without a topic that are names of things, too, where they stand like nouns."""

BEFORE_NAMES: Final = _words("about on in with using of for and or vs versus is whats like")
"""Words behind which these stand like nouns."""

GREETINGS: Final = _words("hello hi hey hiya yo thanks thank help ? moin howdy")
"""A question made of these alone wants to know what can be asked."""

BOT: Final = _words("you u your yourself confbot bot")
"""Words for the one who is asked."""

KINDS: Final[Mapping[str, Kind]] = {
    word: kind
    for kind, nouns in {
        Kind.SESSION: """session sessions talk talks presentation presentations lecture lectures
            keynote keynotes panel panels tutorial tutorials workshop workshops speech speeches
            lightning ignite ignites""",
        Kind.TOOL: "tool tools tooling software product products",
        Kind.ANNOUNCEMENT: """announcement announcements announced announce announces announcing
            news""",
        Kind.THEME: "theme themes takeaway takeaways trend trends stood standout standouts",
        Kind.RESOURCE: "resource resources playlist playlists photo photos",
    }.items()
    for word in nouns.split()
}
"""Words that name a kind of entry."""

TELLING: Final = _words("""
    keynote keynotes panel panels tutorial tutorials workshop workshops lightning ignite
    ignites playlist playlists photo photos""")
"""Words for a kind that say more than the kind, and so are looked for, too, where notes have
them."""

PLACED: Final[Mapping[str, frozenset[str]]] = {
    "opening": _words("opening opener opened"),
    "closing": _words("closing ending end final last closed"),
    "final": _words("closing ending end final last closed"),
}
"""Words before these for which of a day's sessions is meant, and those by which a note says so;
hardly one says it of each."""

GENERAL: Final = _words("""
    common major central recurring overarching hot dominant important notable various different
    overall general""")
"""Words that say nothing before a noun of asking: "common themes"."""

PLURALS: Final = _words("""
    sessions talks presentations lectures keynotes panels tutorials workshops tools
    products announcements themes takeaways trends resources links recordings videos speakers
    presenters companies organisations organizations events conferences vendors projects""")
"""Nouns of which "which" and "what" ask for a list."""

COUNTED: Final[Mapping[str, Counted]] = {
    word: counted
    for counted, nouns in {
        Counted.SPEAKERS: "speaker speakers presenter presenters",
        Counted.ORGANISATIONS: """company companies organisation organisations organization
            organizations orgs vendor vendors employer employers""",
        Counted.EVENTS: "event events conference conferences conf confs edition editions",
        Counted.RECORDINGS: "recording recordings video videos vids",
    }.items()
    for word in nouns.split()
}
"""Nouns of what can be listed or counted besides entries."""

WANTS: Final[Mapping[str, Want]] = {
    word: want
    for want, phrases in {
        Want.PEOPLE: """who whos whom whose ppl speaker speakers presenter presenters by|whom
            which|person what|person""",
        Want.EMPLOYER: "work works worked working employer employed",
        Want.ORGANISATION: """which|company what|company which|companies what|companies
            which|organisation which|organization which|organisations which|organizations""",
        Want.RECORDING: """recording recordings recorded video videos vid vids rec recs watch
            youtube rewatch""",
        Want.SLIDES: "slides slide deck decks slideshare speakerdeck",
        Want.LINK: "link links url urls href website webpage homepage",
        Want.COUNT: "how|many who|many how|much number|of count amount|of",
        Want.MEASURE: """how|long how|big how|large how|small how|fast how|slow how|high how|heavy
            how|old how|far how|expensive how|often which|version what|version which|versions
            what|versions which|percentage what|percentage which|percent what|percent what|share
            what|proportion what|fraction""",
        Want.LIST: "list every everything all each overview summary summarise summarize recap tldr",
        Want.DEFINITION: """what|is whats what|are what|does explain define definition describe
            tell|me|about""",
        Want.EVENT: """which|event what|event which|conference what|conference which|conf
            what|conf which|edition what|edition which|year what|year""",
        Want.WHEN: "when what|time what|date which|date what|day which|day dates",
        Want.WHERE: "where wheres which|city what|city location venue",
    }.items()
    for word in phrases.split()
}
"""Words, and phrases joined by `|`, that say what is asked for."""

ASKING: Final = _words("""
    recording recordings recorded video videos vid vids rec recs watch slides slide deck
    decks link links url urls count number amount list overview summary summarise summarize recap
    tldr ppl speaker speakers presenter
    presenters work works worked working person define definition describe employer
    employed youtube rewatch href website
    webpage homepage date dates location venue companies company organisation organisations
    organization organizations orgs vendor vendors event events edition editions employers
    conferences confs conf""")
"""Words of asking that are no topic, though they are nouns."""

ADVERBS: Final = _words("when whens where wheres")
"""Words that ask only where they open a question or a part of it; elsewhere they join what is
said: "what to do when a disk fails", "the one where nobody came"."""

WORKING: Final = _words("work works worked working")
"""Words that ask for an employer only behind those that ask for somebody, or somewhere."""

ASKING_WHO: Final = _words("""
    who whos whom whose where which what does did is for company employer ppl people""")
"""Words behind which these do."""

OPENING: Final = _words("""
    and or know knows knew remember say says said tell me us idea wonder wondering out forgot ask
    asked asking you but so then hey also is""")
"""Words behind which "when" and "where" ask."""

VERBS: Final = _words("""
    is was are were will would did does do can could may might should shall has have had to s""")
"""Words before which "when" and "where" ask."""

NAMING: Final = _words("date dates")
"""Words that ask only for what is behind them, or alone: "dates of KubeCon", not "dates and times"
in a library."""

FOCUSING: Final = _words("which what how whose")
"""Words that ask for the very thing named next."""

FACTS: Final = _words("""
    price prices cost costs fee fees salary salaries budget revenue password email address phone
    age deadline licence license discount menu weather""")
"""Nouns of facts, without which an entry on the same thing tells nothing of what is asked."""

SUMS: Final = _words("price prices fee fees salary salaries revenue")
"""Those of them that are told by a sum of money; costs and budgets may be spoken of without."""

SPEAKING: Final = _words("""
    talk talks talked talking speak speaks spoke spoken speaking present presents presented
    presenting give gives gave given giving mention mentions mentioned demo demos demoed""")
"""Verbs with which "who" asks for somebody who was heard, not for somebody behind a thing."""

DEEDS: Final = _words("""
    organised organises organized organizes sponsored sponsors won wins acquired acquires bought
    buys owns owned funded funds financed catered caters""")
"""Verbs with which "who" asks for somebody whom no session makes known by having been given. Who
created or wrote a thing often speaks of it."""

HEARD_THINGS: Final = _words("talk talks demo demos")
"""Those of them that are nouns, too: "how many people saw the talk" asks for no speakers."""

HEARD: Final = SPEAKING | _words("""
    introduced introduces introduction explained explains showed shows discussed discusses
    covered covers shared shares told tells led leads ran hosted said says by with from speech
    keynote session interview interviewed""")
"""Words with which a sentence tells that somebody was heard."""

MAKING: Final = _words("with by from")
"""Those of them with which a note tells who is behind a tool."""

ABOUT: Final = _words("what whats is was anything something")
"""Words after which "new" asks what there is to tell: "what's new in networking"."""

HELD: Final = _words("""
    held hold place located location venue city happen happened given give hosted host""")
"""Words with which "where" asks for the place of an event, rather than for an address."""

OCCASIONS: Final = _words("event conference conf edition summit meetup")
"""What people call what a recap is about."""

RUNNING: Final = _words("date dates run ran runs start started begin began end ended")
"""Words with which "when" asks for the days of an event."""

PAYING: Final = _words("""
    pay pays paid paying cost costs spend spends spent charge charged charges raise raised""")
"""Words with which "how much" asks for money, and beside which a bare number is a sum."""

COMPARING: Final = _words("""
    change changes changed changing evolve evolved evolving grow grew grown shift shifted differ
    differed""")
"""Words that compare years, where a question names several of them."""

DOING: Final = _words("watch link list count")
"""Words of asking that, after "what does", say what a thing does."""

AUXILIARY: Final = _words("""
    is are was were be been being am has have had will would can could may might should did does do
    else all the from at in""")
"""Words that may follow "who" and say nothing of what somebody did."""

CROWD: Final = _words("people folks persons")
"""What "how many" asks for when it asks how large a crowd was."""

NOTED: Final = _words("""
    listed shared collected gathered recorded linked included contained counted written told
    presented held given available""")
"""Words for what notes do with all that they hold, which say nothing of it at the end of "how many
tools are listed"."""

EVERYBODY: Final = _words("everyone everybody")
LISTING: Final = _words("list name show")
"""Words for all who spoke, and before these and "people" those that ask for them by name."""

FUTURE: Final = _words("next upcoming future")
"""Words that ask for an event that no recap can tell of."""

JOINING: Final = _words("and or vs versus to than with nor")
"""Words between two events or years that are meant side by side."""

EXCLUDING: Final = _words("not except excluding besides outside without minus")
"""Words before what is not meant: "in Brno but not in Oslo", "talks not by Acme"."""

EXCLUDING_PAIRS: Final = frozenset(
    {
        ("other", "than"),
        ("apart", "from"),
        ("aside", "from"),
        ("anything", "but"),
        ("everything", "but"),
        ("anyone", "but"),
        ("everyone", "but"),
        ("all", "but"),
        ("but", "not"),
        ("and", "not"),
    }
)
"""The same in two words."""

BETWEEN: Final = _words("in at from by of for the those these ones any that were are held given")
"""Words that may stand between these and what is not meant."""

OF_SOMEBODY: Final = _words("by from of given")
"""Words behind "talks" and the like before those whose they are: "except talks by Acme"."""

GROUND: Final = _words("in on with within inside")
"""Words behind which stands where something happens: "secrets in Kubernetes"."""

NEWEST: Final = _words("latest newest recent")
OLDEST: Final = _words("first earliest oldest")
"""Words that ask for the latest or first year, of an event or of what is asked for."""

SPELT: Final = frozenset(
    (*FILLER, *KINDS, *COUNTED, *ASKING, *(part for each in WANTS for part in each.split("|")))
)
"""Words of asking, which are recognised when misspelt."""

SHORTHAND: Final[Mapping[str, str]] = {
    short: meant
    for meant, shorts in {
        "about": "abt bout",
        "and": "adn nad",
        "how": "hw",
        "many": "mny",
        "people": "ppl",
        "the": "teh hte",
        "was": "wsa",
        "what": "wat wht wut",
        "which": "wich whch",
        "who": "hwo woh",
        "with": "wth w",
    }.items()
    for short in shorts.split()
}
"""Words of asking that are too short to be recognised by their letters when misspelt."""
