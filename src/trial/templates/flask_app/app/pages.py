[% set uniques = fields | selectattr("unique") | list %]
"""The pages, for people."""

from flask import Blueprint, flash, redirect, render_template, request, url_for

from . import forms, models
from .extensions import db
from .listing import requested_page

bp = Blueprint("pages", __name__, url_prefix="/[[ resource.plural ]]")


@bp.app_template_filter()
def shown(value):
    """A value as people read it."""
    if isinstance(value, bool):
        return "Yes" if value else "No"
    return "" if value is None else value


@bp.get("/")
def index():
    page = requested_page()
    query = request.args.get("q", "")
    form = forms.[[ resource.class ]]Form()
    return render_template("list.html", page=page, query=query, form=form)


@bp.route("/new/", methods=["GET", "POST"])
def new():
    return edit_row(models.[[ resource.class ]](), "Added.")


@bp.get("/<int:id>/")
def detail(id):
    row = db.get_or_404(models.[[ resource.class ]], id)
    form = forms.[[ resource.class ]]Form()
    return render_template("detail.html", row=row, form=form)


@bp.route("/<int:id>/edit/", methods=["GET", "POST"])
def edit(id):
    row = db.get_or_404(models.[[ resource.class ]], id)
    return edit_row(row, "Changed.")


@bp.route("/<int:id>/delete/", methods=["GET", "POST"])
def delete(id):
    row = db.get_or_404(models.[[ resource.class ]], id)
    if request.method == "POST":
        db.session.delete(row)
        db.session.commit()
        flash("Deleted.")
        return redirect(url_for("pages.index"))
    return render_template("delete.html", row=row)


def edit_row(row, message):
    """Show the form until it can be stored."""
    form = forms.[[ resource.class ]]Form(obj=row)
[% if uniques %]
    if form.validate_on_submit() and form.save(row):
[% else %]
    if form.validate_on_submit():
        form.save(row)
[% endif %]
        flash(message)
        return redirect(url_for("pages.detail", id=row.id))
    return render_template("form.html", row=row, form=form)
