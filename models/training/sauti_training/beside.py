"""Lets another process do a part of the work."""

import multiprocessing
import pickle
from contextlib import contextmanager


@contextmanager
def started(work, file):
    """Starts work, a function without arguments, in a copy of this process.

    file: where its result is pickled to
    Gives a function that waits until it is there.
    """

    def write():
        with open(file, "wb") as out:
            pickle.dump(work(), out, protocol=5)

    process = multiprocessing.get_context("fork").Process(target=write)
    process.start()

    def wait():
        process.join()
        if process.exitcode:
            raise RuntimeError(f"the work beside this one failed with {process.exitcode}")

    try:
        yield wait
    finally:
        if process.is_alive():
            process.terminate()
        process.join()
