"""The labels, in the order of org.sauti.models.Harm: the order of the model's outputs."""

LABELS = (
    "gender_abuse",
    "threat",
    "derogation",
    "stereotyping",
    "sexual_harassment",
    "victim_blaming",
    "image_abuse",
    "stalking",
    "lgbti_hate",
    "toxic",
)
