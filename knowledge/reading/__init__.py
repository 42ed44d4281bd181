"""From a file to a Document: one text, its blocks and their offsets.

``read`` takes a path, bytes or a text. ``formats`` tells what the bytes are; foreign ones are parsed in a ``child``
process: ``html`` (with ``page_blocks`` and ``page_tables``), ``pdf`` (``printed``, ``paragraphs``), ``word``
(``word_text``, ``numbering``), ``sheet`` (``side_by_side``), ``markdown`` and ``mail`` all give ``extracted`` text in
light Markdown; ``text`` decodes what is text already. Of a text ``lines`` says what each line looks like, ``spacing``
what its page set apart, ``blocks`` which lines are one block, ``neighbours`` what blocks are beside each other.
``f1db`` reads a tree of YAML instead.
"""
