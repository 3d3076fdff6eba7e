"""A transformer that is a model folder already, as a teacher of the fast model."""

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import numpy as np
import onnxruntime
from tokenizers import Tokenizer

from . import batches
from .harms import LABELS
from .progress import Progress
from .transformer import MOST_TOKENS
from .vocabulary import PADDING

CELLS = 2048
MOST_TEXTS = 48
LONGEST_TEXT = 900  # characters


class FolderTeacher:
    """Judges normalised texts with the model.onnx and tokenizer.json of a folder.

    threads: how many texts are judged at the same time
    """

    def __init__(self, folder, threads):
        self.tokenizer = Tokenizer.from_file(str(Path(folder) / "tokenizer.json"))
        self.tokenizer.enable_truncation(MOST_TOKENS)
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = 1
        self.session = onnxruntime.InferenceSession(str(Path(folder) / "model.onnx"), options)
        self.threads = threads

    def judge(self, texts, name):
        """float32 [texts, labels] logits."""
        encodings = self.tokenizer.encode_batch([text[:LONGEST_TEXT] for text in texts])
        tokens = [np.array(encoding.ids) for encoding in encodings]
        logits = np.zeros((len(tokens), len(LABELS)), dtype=np.float32)
        runs = batches.plan([len(row) for row in tokens], CELLS, most=MOST_TEXTS)
        progress = Progress(f"{name}", len(runs), every=200)

        def judge_run(run):
            ids, present = batches.fill([tokens[i] for i in run], PADDING, multiple=1)
            inputs = {"input_ids": ids.numpy(), "attention_mask": present.long().numpy()}
            return self.session.run(None, inputs)[0]

        with ThreadPoolExecutor(self.threads) as pool:
            for number, (run, found) in enumerate(zip(runs, pool.map(judge_run, runs)), 1):
                logits[run] = found
                progress.step(number, len(run))
        return logits
