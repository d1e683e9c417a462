"""How long rows live, so that a database does not grow for ever."""

from datetime import datetime, timedelta
from typing import Final

from sqlalchemy import and_, delete, exists, or_, update

from bot.answers.gaps import GAP_LIFE
from bot.answers.memory import LIFE
from bot.digest.edition import State
from bot.digest.subscription import instant
from bot.store.records import Records
from bot.store.tables import EDITION, EXCHANGE, FEEDBACK, NOTICE, OAUTH_STATE, SHOWN

EDITION_LIFE: Final = timedelta(days=400)
"""For an edition that has ended: a year, and a month in which to look back at it."""

SUPERSEDED_LIFE: Final = timedelta(days=40)
"""For the day an entry was shown when it was shown again later: more than any edition is late."""

SHOWN_LIFE: Final = timedelta(days=5 * 366)
"""For the last day an entry was shown. So long does no entry come twice before all came once."""

TEXT_LIFE: Final = timedelta(days=90)
"""For the text of a notice that is settled; its key stays, so that it is not told again."""

NOTICE_LIFE: Final = timedelta(days=5 * 366)
"""For the key of a notice that is settled."""


class Sweeping(Records):
    """Removing what nobody asks for any more."""

    async def sweep(self, *, now: datetime) -> int:
        """Remove rows that outlived their time; return how many. Once a day is enough.

        Subscriptions, watches and known notes stay until somebody removes them, and so does an
        edition that has not ended and a notice that was not told.
        """
        now = instant(now)
        today = now.date()
        edition, shown, notice = EDITION.columns, SHOWN.columns, NOTICE.columns
        later = SHOWN.alias("later")
        shown_again = exists().where(
            later.columns.team == shown.team,
            later.columns.channel == shown.channel,
            later.columns.entry == shown.entry,
            later.columns.day > shown.day,
            later.columns.day < today - SUPERSEDED_LIFE,
        )
        ended = or_(
            edition.state.in_([State.POSTED, State.FAILED, State.SKIPPED]),
            and_(edition.state == State.UNKNOWN, edition.not_before.is_(None)),
        )
        removals = (
            delete(EDITION).where(edition.day < today - EDITION_LIFE, ended),
            delete(SHOWN).where(or_(shown.day < today - SHOWN_LIFE, shown_again)),
            delete(NOTICE).where(notice.settled < now - NOTICE_LIFE),
            delete(EXCHANGE).where(EXCHANGE.columns.asked < now - LIFE),
            delete(OAUTH_STATE).where(OAUTH_STATE.columns.expires < now),
            delete(FEEDBACK).where(FEEDBACK.columns.noted < now - GAP_LIFE),
        )
        emptied = update(NOTICE).where(notice.settled < now - TEXT_LIFE, notice.text != "")
        async with self._database.writing() as connection:
            removed = [(await connection.execute(each)).rowcount for each in removals]
            await connection.execute(emptied.values(text=""))
        return sum(removed)
