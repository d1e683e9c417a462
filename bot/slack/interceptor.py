"""What stands before all listeners of Bolt, and may answer in their stead."""

from abc import abstractmethod
from collections.abc import Awaitable, Callable

from slack_bolt import BoltResponse
from slack_bolt.async_app import AsyncBoltRequest
from slack_bolt.middleware.async_middleware import AsyncMiddleware
from typing_extensions import override


class Interceptor(AsyncMiddleware):
    """Answers some requests itself, and lets the others pass.

    For a function in its stead, Bolt would make thirty arguments at every request.
    """

    @abstractmethod
    def answer(self, request: AsyncBoltRequest) -> BoltResponse | None:
        """Return the answer to `request`; None to let it pass."""

    @override  # as is the name `next`, which is Bolt's
    async def async_process(
        self,
        *,
        req: AsyncBoltRequest,
        resp: BoltResponse,
        next: Callable[[], Awaitable[BoltResponse]],
    ) -> BoltResponse:
        """Answer, or hand on to what stands behind."""
        if (answered := self.answer(req)) is not None:
            return answered
        await next()
        return resp
