"""What Palmarès knows and how it came to know it; synchronous, and without a word of Discord.

Data flows one way: ``reading`` gives a Document, ``facts`` its Facts, ``store`` keeps them as rows, ``questions``
turns a text into a Question, ``answers`` a Question into an Answer. ``knowledge.knowledge`` is the front door.
"""
