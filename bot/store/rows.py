"""Rows and the core's values: a column is named after the field that it holds."""

from dataclasses import fields
from typing import TYPE_CHECKING, Any, TypeVar

from sqlalchemy import RowMapping

if TYPE_CHECKING:
    from _typeshed import DataclassInstance

    Value = TypeVar("Value", bound=DataclassInstance)


def row_of(value: "DataclassInstance") -> dict[str, Any]:
    """The columns that hold a value."""
    return {field.name: getattr(value, field.name) for field in fields(value)}


def value_of(kind: "type[Value]", row: RowMapping) -> "Value":
    """The value that a row holds; columns that are none of its fields are left out."""
    return kind(**{field.name: row[field.name] for field in fields(kind)})
