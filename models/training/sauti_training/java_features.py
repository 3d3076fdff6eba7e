"""Has the production Java code write the features of labelled texts."""

import subprocess
from pathlib import Path

MAIN = "org.sauti.classify.encode.FeatureExportMain"


def export(repository, files, folder):
    """Exports files to folder with the classes that Maven built in the repository."""
    classify = Path(repository) / "classify" / "target"
    class_path_file = classify / "classpath.txt"
    if not (classify / "classes").is_dir() or not class_path_file.is_file():
        raise SystemExit(
            "build the Java code first:\n"
            "  mvn -q -pl models,classify install -DskipTests\n"
            "  mvn -q -pl classify dependency:build-classpath"
            " -Dmdep.outputFile=target/classpath.txt"
        )
    class_path = f"{classify / 'classes'}:{class_path_file.read_text('utf-8').strip()}"
    subprocess.run(
        ["java", "-Xmx1g", "-cp", class_path, MAIN, str(folder), *map(str, files)], check=True
    )
