"""Django's error page shows the code and its variables but runs nothing; Flask's debugger runs code in the browser.

Shows: django-no-visual-debugger (wrong).
"""

import logging
import os
import re
import sys
import urllib.parse

from support import django, free_port, page, running, scratch, serving

logging.disable()
django(DEBUG=True)

from django.core.wsgi import get_wsgi_application
from django.urls import path

FLASK_APP = """
import flask
app = flask.Flask(__name__)

@app.get("/")
def fail():
    price = 6 * 7
    return price / 0
"""


def fail(request):
    price = 6 * 7
    return price / 0


def command(**frame):
    return urllib.parse.urlencode({"__debugger__": "yes", "cmd": "f'price is {price}'", **frame})


urlpatterns = [path("", fail)]

with serving(get_wsgi_application()) as site:
    django_debug = page(site)
    django_answer = page(f"{site}/?{command(frm=0, s='')}")
assert django_debug.status == 500
assert "ZeroDivisionError" in django_debug.text
assert "return price / 0" in django_debug.text
assert re.search(r"<td>price</td>\s*<td class=\"code\"><pre>42</pre>", django_debug.text)
assert "ZeroDivisionError" in django_answer.text
assert "price is 42" not in django_answer.text

directory, port = scratch(), free_port()
(directory / "app.py").write_text(FLASK_APP)
os.environ["WERKZEUG_DEBUG_PIN"] = "off"
flask_run = [sys.executable, "-m", "flask", "run", "--debug", "--no-reload", "--port", str(port)]
with running(*flask_run, cwd=directory, port=port) as site:
    flask_debug = page(site)
    secret = re.search(r'SECRET = "(\w+)"', flask_debug.text).group(1)
    frame = re.findall(r'id="frame-(\d+)"', flask_debug.text)[-1]
    flask_answer = page(f"{site}/?{command(frm=frame, s=secret)}")
assert "ZeroDivisionError" in flask_debug.text
assert "price is 42" not in flask_debug.text
assert "price is 42" in flask_answer.text
