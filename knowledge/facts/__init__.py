"""From a Document to the facts it states, each with the span that proves it."""
