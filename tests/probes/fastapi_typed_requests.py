"""FastAPI checks requests against the types in the code, and describes the API from the same types.

Shows: fastapi-typed-requests (holds), fastapi-openapi (holds).
"""

import json
import sys

from support import free_port, page, running, scratch

APP = """
from fastapi import FastAPI
from pydantic import BaseModel, Field

app = FastAPI()


class Book(BaseModel):
    title: str
    pages: int = Field(gt=0)


@app.post("/books/{shelf}")
def add(shelf: int, book: Book) -> Book:
    return book
"""

folder = scratch()
(folder / "library.py").write_text(APP)
port = free_port()
server = [sys.executable, "-m", "uvicorn", "--port", str(port), "library:app"]


def send(site, shelf, book):
    headers = {"Content-Type": "application/json"}
    return page(f"{site}/books/{shelf}", data=json.dumps(book).encode(), headers=headers)


with running(*server, cwd=folder, port=port) as site:
    fastapi_accepted = send(site, 1, {"title": "Emma", "pages": "474"})
    fastapi_refused = send(site, "first", {"pages": -1})
    openapi = json.loads(page(f"{site}/openapi.json").text)
    docs = page(f"{site}/docs")

assert json.loads(fastapi_accepted.text) == {"title": "Emma", "pages": 474}
assert fastapi_refused.status == 422
places = [problem["loc"] for problem in json.loads(fastapi_refused.text)["detail"]]
assert places == [["path", "shelf"], ["body", "title"], ["body", "pages"]]

assert openapi["openapi"].startswith("3.")
assert openapi["components"]["schemas"]["Book"]["properties"]["pages"]["exclusiveMinimum"] == 0
assert list(openapi["paths"]) == ["/books/{shelf}"]
assert "swagger-ui" in docs.text
