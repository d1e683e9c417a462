"""The commands of whoever runs the bot, or tries it.

What they are made of takes as long to import as all the rest, so this is imported for them alone.
"""

from bot.cli.app import app
from bot.cli.database import app as database
from bot.cli.digest import app as digest
from bot.cli.doctor import doctor
from bot.cli.playground import playground

# In the order of the help: what people use most comes first.
app.command()(playground)
app.command()(doctor)
app.add_typer(database, name="db")
app.add_typer(digest, name="digest")
