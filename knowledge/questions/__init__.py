"""From a question's text to a Question: what is asked, of whom, within what, and how."""
