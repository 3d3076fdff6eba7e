"""Has the production Java code write the features of labelled texts."""

import subprocess
from pathlib import Path

MAIN = "org.sauti.classify.encode.FeatureExportMain"


def export(repository, files, folder, pieces=None, most_pieces=1):
    """Exports files to folder with the classes that Maven built in the repository.

    pieces: the vocabulary of pieces of words, None for none
    """
    classify = Path(repository) / "classify" / "target"
    class_path_file = classify / "classpath.txt"
    if not (classify / "classes").is_dir() or not class_path_file.is_file():
        raise SystemExit(
            "build the Java code first:\n"
            "  mvn -q -pl models,classify compile dependency:build-classpath"
            " -Dmdep.outputFile=target/classpath.txt"
        )
    models = Path(repository) / "models" / "target" / "classes"
    libraries = class_path_file.read_text("utf-8").strip()
    class_path = f"{classify / 'classes'}:{models}:{libraries}"
    vocabulary = [str(pieces) if pieces else "-", str(most_pieces)]
    subprocess.run(
        ["java", "-Xmx1500m", "-cp", class_path, MAIN, str(folder), *vocabulary]
        + [str(file) for file in files],
        check=True,
    )
