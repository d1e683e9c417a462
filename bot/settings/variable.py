"""A variable of the environment, and what an operator reads when it does not hold what it must."""

from typing import Any

from pydantic import Field
from pydantic.fields import FieldInfo


class MistakeError(ValueError):
    """A value that tells which mistake was made; what is said of it follows the remedy."""


def variable(name: str, must_be: str, **options: Any) -> Any:
    """Return the field that environment variable `name` fills; it must be `must_be`."""
    return Field(validation_alias=name, description=must_be, **options)


def problem(field: FieldInfo, error: object) -> str:
    """Return what the variable of `field` must be, and the mistake made, where `error` is one."""
    remedy = f"{field.validation_alias} must be set to {field.description}"
    return f"{remedy}; {error}" if isinstance(error, MistakeError) else remedy
