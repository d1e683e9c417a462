"""A second opinion on what a question means, by sentence embeddings: the extra `semantic`.

The only room that knows numpy and ONNX. Without the extra nothing here is imported but `extra`,
and questions are answered by their words alone.
"""
