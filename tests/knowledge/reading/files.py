"""Files of every format, made for the tests."""

import io

from openpyxl import Workbook
from reportlab.platypus import PageBreak, SimpleDocTemplate

PAGE = """<html><head><title>Croft: Ames again</title>
<meta property="article:published_time" content="2021-06-14T09:00:00Z"></head><body>
<nav><ul><li><a href="/">Home</a></li><li><a href="/news">News</a></li></ul></nav>
<div><h1>Ames again at Croft</h1>
<p>Tilda Ames took both heats of the Northern Saloon Cup at Croft on Sunday, and with them the lead of the points.<br>
Her team-mate retired.</p>
<h2>Heat 1</h2>
<ol><li>Tilda Ames (Moor Racing) 14 laps</li><li>Rhys Cole (Dale Sport) +2.114</li></ol>
<table><tr><th>Pos</th><th>Driver</th></tr><tr><td>1</td><td>Tilda <b>Ames</b></td></tr></table></div>
<footer>All rights reserved</footer><script>track()</script></body></html>"""


def pdf_of(*pages: list[object], bare: bool = False) -> bytes:
    def margins(canvas, document):
        if bare:
            return
        canvas.drawString(60, 815, "Northern Saloon Cup")
        canvas.drawString(60, 20, f"Page {document.page}")

    out = io.BytesIO()
    flow = [part for page in pages for part in [*page, PageBreak()]][:-1]
    SimpleDocTemplate(out).build(flow, onFirstPage=margins, onLaterPages=margins)
    return out.getvalue()


def workbook() -> bytes:
    book, out = Workbook(), io.BytesIO()
    book.active.append(["POSITION", "DRIVER", "LAPS"])
    book.active.append([1, "Tilda Ames", 14.0])
    book.save(out)
    return out.getvalue()
