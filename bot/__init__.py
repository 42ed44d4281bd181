"""The faces of an answer: a terminal and Discord.

Both see what `knowledge` knows through `Knowledge` and `Answer` alone. In the terminal: `cli` (the commands), `opening`
(the store of a first use), `terminal` (how it looks), `machine` (JSON), `report` (a learning's diff), `spoken`,
`failures` (what a user is told of one), `check`. In Discord: `client` receives; `ask`, `lookup`, `admin` and `guild`
are its commands; `clicks` is what the buttons of `views` do; every question, however it came, goes to the `desk`, which
knows `limits` and `conversation` and answers in threads. The rest is pure or nearly: `embeds`, `rows`, `markdown`,
`charts`, `overview`, `names`, `translations`, `places`, `permissions`, `upload`, `progress`. What the bot itself must
remember (settings of servers, the question behind each button) is in `memory`, in tables of its own. `demo` shows all
that in a simulated Discord.
"""
